package dev.luna.mcp.stream;

import java.util.concurrent.CountDownLatch;

/** A client whose connection takes its time to close. */
final class Stalled implements Sink {

  final CountDownLatch closing = new CountDownLatch(1);
  final CountDownLatch go = new CountDownLatch(1);

  @Override
  public void send(Event event) {}

  @Override
  public void close() {
    closing.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
