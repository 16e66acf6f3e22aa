package dev.luna.memory.sqlite;

import dev.luna.memory.StoreUnavailableException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** A fixed number of sessions for reading, each lent to one thread at a time. */
final class ReadPool implements AutoCloseable {

  private static final int WAIT_SECONDS = 10;

  private final BlockingQueue<SqlSession> idle;
  private final int size;
  private volatile boolean closed;

  ReadPool(int size, Supplier<SqlSession> open) {
    this.size = size;
    this.idle = new ArrayBlockingQueue<>(size);
    for (int i = 0; i < size; i++) {
      idle.add(open.get());
    }
  }

  <T> T read(Function<SqlSession, T> query) {
    SqlSession session = borrow();
    try {
      return query.apply(session);
    } finally {
      idle.add(session);
    }
  }

  /** As {@link #read}, but all statements see the same moment. */
  <T> T readTogether(Function<SqlSession, T> queries) {
    return read(
        session -> {
          session.script("BEGIN");
          try {
            return queries.apply(session);
          } finally {
            session.script("COMMIT");
          }
        });
  }

  /** Waits for reads under way, at most ten seconds each. */
  @Override
  public void close() {
    if (!closed) {
      for (int i = 0; i < size; i++) {
        borrow().close();
      }
      closed = true;
    }
  }

  private SqlSession borrow() {
    try {
      SqlSession session = closed ? null : idle.poll(WAIT_SECONDS, TimeUnit.SECONDS);
      if (session == null) {
        throw new StoreUnavailableException(null, closed ? "store.closed" : "reads.many");
      }
      return session;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException(e, "read.interrupted");
    }
  }
}
