package dev.luna.state;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was fired. */
final class FiredEvents implements Event<StateChanged> {

  final List<StateChanged> fired = new CopyOnWriteArrayList<>();

  @Override
  public void fire(StateChanged event) {
    throw new AssertionError("A synchronous event would hold up the writer");
  }

  @Override
  public <U extends StateChanged> CompletionStage<U> fireAsync(U event) {
    fired.add(event);
    return CompletableFuture.completedFuture(event);
  }

  @Override
  public <U extends StateChanged> CompletionStage<U> fireAsync(
      U event, NotificationOptions options) {
    return fireAsync(event);
  }

  @Override
  public Event<StateChanged> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends StateChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends StateChanged> Event<U> select(
      TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
