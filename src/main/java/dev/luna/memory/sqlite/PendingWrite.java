package dev.luna.memory.sqlite;

import dev.luna.memory.Change;
import dev.luna.memory.Committed;
import dev.luna.memory.StoreUnavailableException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** A write from its arrival to the answer that its caller gets. */
final class PendingWrite<T> {

  private final String space;
  private final boolean urgent;
  private final Function<SqliteWriteUnit, T> work;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private T result;
  private Throwable failure;
  private Optional<Committed> committed = Optional.empty();

  /**
   * A write that has just arrived.
   *
   * @param urgent whether somebody waits for it
   */
  PendingWrite(String space, boolean urgent, Function<SqliteWriteUnit, T> work) {
    this.space = space;
    this.urgent = urgent;
    this.work = work;
  }

  boolean isUrgent() {
    return urgent;
  }

  CompletionStage<T> answer() {
    return answer;
  }

  /**
   * Runs the work between savepoints; what the work itself throws undoes this work alone.
   *
   * @throws StoreUnavailableException if the whole transaction is in doubt
   */
  void run(SqlSession session, Instant now) {
    session.update("SAVEPOINT unit");
    try {
      SqliteWriteUnit unit = new SqliteWriteUnit(session, space, now);
      result = work.apply(unit);
      committed = unit.finish();
    } catch (StoreUnavailableException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      failure = e;
      session.update("ROLLBACK TO unit");
    }
    session.update("RELEASE unit");
  }

  /** Whether it took something out of the store that must leave its files too. */
  boolean erased() {
    return committed.stream()
        .flatMap(commit -> commit.changes().stream())
        .anyMatch(Change.Erased.class::isInstance);
  }

  /** Tells listener and caller what became of it, after the commit. */
  void settle(Consumer<Committed> listener) {
    if (failure == null) {
      committed.ifPresent(listener);
      answer.complete(result);
    } else {
      answer.completeExceptionally(failure);
    }
  }

  void fail(Throwable cause) {
    answer.completeExceptionally(cause);
  }
}
