package dev.luna.mcp.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SendersTest {

  private static final int STALLED = 200;

  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final Senders senders =
      new Senders(
          task -> {
            Thread thread = new Thread(task);
            threads.add(thread);
            return thread;
          });

  @Test
  void servesManyQuickTasksWithFewThreads() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(10_000);
    for (int i = 0; i < 10_000; i++) {
      senders.execute(done::countDown);
    }

    assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(threads).hasSizeLessThanOrEqualTo(8);
    senders.shutdown();
  }

  @Test
  void servesATaskBesideAnyNumberThatAreStuck() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger stuck = new AtomicInteger();
    for (int i = 0; i < STALLED; i++) {
      senders.execute(
          () -> {
            stuck.incrementAndGet();
            await(release);
          });
    }
    CountDownLatch served = new CountDownLatch(1);
    senders.execute(served::countDown);

    for (int look = 0; look < 100 && !served.await(50, TimeUnit.MILLISECONDS); look++) {
      senders.adapt();
    }

    assertThat(served.getCount()).isZero();
    assertThat(stuck).hasValue(STALLED);
    release.countDown();
    senders.shutdown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
