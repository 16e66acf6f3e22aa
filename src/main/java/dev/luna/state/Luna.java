package dev.luna.state;

import dev.luna.memory.Committed;
import dev.luna.memory.Counter;
import dev.luna.memory.MemoryStore;
import dev.luna.memory.PhiPoint;
import dev.luna.memory.StateSnapshot;
import dev.luna.memory.WriteUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The live state of every space: loaded once, then kept by what the store commits.
 *
 * <p>Reads never touch the disk and never see half a commit.
 */
@ApplicationScoped
public class Luna {

  private static final Logger LOG = System.getLogger(Luna.class.getName());

  private final MemoryStore store;
  private final Event<StateChanged> changed;
  private final Phi phi;
  private final Clock clock;
  private final Map<String, LiveState> spaces = new ConcurrentHashMap<>();

  /** For the client proxy that CDI makes, which never uses its own fields. */
  protected Luna() {
    this(null, null, null, null);
  }

  /**
   * Loads the state of every space.
   *
   * @throws dev.luna.memory.StoreUnavailableException if the store cannot be read
   */
  @Inject
  public Luna(MemoryStore store, Event<StateChanged> changed, Phi phi) {
    this(store, changed, phi, Clock.systemUTC());
    load();
  }

  private Luna(MemoryStore store, Event<StateChanged> changed, Phi phi, Clock clock) {
    this.store = store;
    this.changed = changed;
    this.phi = phi;
    this.clock = clock;
  }

  /** A Luna with its own φ and time. */
  static Luna of(MemoryStore store, Event<StateChanged> changed, Phi phi, Clock clock) {
    Luna luna = new Luna(store, changed, phi, clock);
    luna.load();
    return luna;
  }

  void on(@Observes Committed commit) {
    spaces
        .computeIfAbsent(commit.space(), space -> LiveState.unknown(space, store, phi))
        .apply(commit)
        .ifPresent(this::tell);
  }

  /** The state of a space as of its newest commit; an unknown space is empty. */
  public StateView view(String space) {
    LiveState live = spaces.get(space);
    return live == null ? LiveState.unknown(space, store, phi).view() : live.view();
  }

  /** Every space that holds anything. */
  public Set<String> spaces() {
    return Set.copyOf(spaces.keySet());
  }

  /**
   * Records that somebody talked with Luna. φ does not depend on it, so that talk alone neither
   * raises nor lowers φ.
   *
   * @param context what was said; only its length is kept
   * @return completes with φ as it was recorded, once that is durable
   */
  public CompletionStage<PhiReading> interact(String space, String context) {
    return interact(space, context, (unit, at) -> view(space).phi());
  }

  /**
   * As {@link #interact(String, String)}, and does more in the same write: all of it or nothing.
   *
   * @param more gets the time of the interaction too
   * @return completes with what {@code more} gave, once that is durable
   */
  public <T> CompletionStage<T> interact(
      String space, String context, BiFunction<WriteUnit, Instant, T> more) {
    Instant now = now();
    String occasion = "interaction of %d words".formatted(InteractionProfile.of(context).words());
    return store.write(
        space,
        unit -> {
          unit.count(Counter.INTERACTIONS, 1);
          unit.recordPhi(point(now, view(space).phi(), occasion));
          return more.apply(unit, now);
        });
  }

  /**
   * Counts that something happened once.
   *
   * @return completes once that is durable and {@link #view} shows it
   */
  public CompletionStage<Counter> count(String space, Counter counter) {
    return store.write(
        space,
        unit -> {
          unit.count(counter, 1);
          return counter;
        });
  }

  private void load() {
    for (String space : store.spaces()) {
      StateSnapshot snapshot = store.snapshot(space);
      spaces.put(space, LiveState.of(space, snapshot, store, phi));
      if (!view(space).metamorphosis().kept().equals(snapshot.held())) {
        keepHeld(space);
      }
    }
  }

  private void tell(StateChanged change) {
    if (change.levelChanged()) {
      recordLevel(change.after());
    }
    if (change.conditionsChanged()) {
      keepHeld(change.space());
    }
    changed.fireAsync(change);
  }

  private void recordLevel(StateView view) {
    PhiPoint point = point(now(), view.phi(), "level");
    record(view.space(), "A change of level", unit -> unit.recordPhi(point));
  }

  // What holds when the write runs: two such writes may come in either order.
  private void keepHeld(String space) {
    record(
        space,
        "Since when conditions hold",
        unit -> unit.keepHeld(view(space).metamorphosis().kept()));
  }

  // On another thread: this is the store's, which must not wait for a place in its own queue.
  private void record(String space, String what, Consumer<WriteUnit> work) {
    CompletableFuture.completedFuture(space)
        .thenComposeAsync(
            it ->
                store.write(
                    it,
                    unit -> {
                      work.accept(unit);
                      return it;
                    }))
        .exceptionally(
            failure -> {
              LOG.log(Logger.Level.WARNING, what + " was not recorded", failure);
              return space;
            });
  }

  // As exact as the store keeps it, so that a restart changes nothing.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static PhiPoint point(Instant at, PhiReading reading, String occasion) {
    return new PhiPoint(at, reading.value(), reading.level().label(), occasion);
  }
}
