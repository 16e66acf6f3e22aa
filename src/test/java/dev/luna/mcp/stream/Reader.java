package dev.luna.mcp.stream;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that reads what threads of the engine send, until it hangs up or is let go. */
public final class Reader implements Sink {

  private static final int PATIENCE_SECONDS = 30;

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean gone;

  /** The data of what comes next. */
  public String next() {
    return nextEvent().data().orElseThrow();
  }

  /** What comes next, if anything does before long. */
  public Event nextEvent() {
    try {
      Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("Nothing came");
      }
      return event;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether nothing came that was not read. */
  public boolean isSilent() {
    return events.isEmpty();
  }

  /** From now on nothing can be sent. */
  public void hangUp() {
    gone = true;
  }

  /** Whether it is let go before long. */
  public boolean isLetGo() {
    try {
      return closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void send(Event event) throws IOException {
    if (gone) {
      throw new IOException("gone");
    }
    events.add(event);
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
