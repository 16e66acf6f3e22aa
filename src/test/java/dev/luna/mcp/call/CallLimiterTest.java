package dev.luna.mcp.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.ProtocolException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many calls run at once, and what becomes of the others. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CallLimiterTest {

  private static final Duration LONG = Duration.ofSeconds(15);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch running = new CountDownLatch(2);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void asManyAsAllowedRunAtOnce() {
    CallLimiter limiter = limiter(2, SHORT);
    occupy(limiter);
    occupy(limiter);
    await(running);
    assertThat(limiter.running()).isEqualTo(2);
    assertOverloaded(limiter);
    assertThat(limiter.waiting()).isZero();
    end.countDown();
  }

  @Test
  void aCallIsRefusedOnlyAfterItsWait() {
    CallLimiter limiter = limiter(2, SHORT);
    occupy(limiter);
    occupy(limiter);
    await(running);
    long start = System.nanoTime();
    assertOverloaded(limiter);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(SHORT.toNanos());
  }

  @Test
  void aCallThatWaitsGetsTheNextTurn() throws Exception {
    CallLimiter limiter = limiter(2, LONG);
    occupy(limiter);
    occupy(limiter);
    await(running);
    Future<String> waiting = threads.submit(() -> limiter.run(() -> "done"));
    while (limiter.waiting() == 0) {
      Thread.onSpinWait();
    }
    assertThat(waiting.isDone()).isFalse();
    end.countDown();
    assertThat(waiting.get()).isEqualTo("done");
  }

  @Test
  void aTurnIsGivenBackAfterAFailure() {
    CallLimiter limiter = limiter(1, SHORT);
    for (int i = 0; i < 3; i++) {
      assertThatIllegalStateException().isThrownBy(() -> limiter.run(this::fail));
      assertThatIllegalStateException()
          .isThrownBy(() -> limiter.run(() -> limiter.pause(this::fail)));
    }
    assertThat(limiter.run(() -> "done")).isEqualTo("done");
    limiter.run(() -> assertOverloadedFromElsewhere(limiter));
  }

  @Test
  void aCallThatWaitsForSomebodyGivesItsTurnAway() {
    CallLimiter limiter = limiter(1, SHORT);
    String answer =
        limiter.run(
            () -> {
              assertOverloadedFromElsewhere(limiter);
              return limiter.pause(() -> elsewhere(() -> limiter.run(() -> "answer")));
            });
    assertThat(answer).isEqualTo("answer");
  }

  @Test
  void aCallGoesOnOnlyWithATurn() throws Exception {
    CallLimiter limiter = limiter(1, LONG);
    CountDownLatch paused = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    Future<String> first =
        threads.submit(
            () ->
                limiter.run(
                    () ->
                        limiter.pause(
                            () -> {
                              paused.countDown();
                              await(answered);
                              return "first";
                            })));
    await(paused);
    limiter.run(
        () -> {
          answered.countDown();
          assertThatThrownBy(() -> first.get(100, TimeUnit.MILLISECONDS))
              .isInstanceOf(TimeoutException.class);
          return null;
        });
    assertThat(first.get()).isEqualTo("first");
  }

  @Test
  void anInterruptedCallIsRefusedAndStaysInterrupted() {
    CallLimiter limiter = limiter(2, LONG);
    occupy(limiter);
    occupy(limiter);
    await(running);
    Thread.currentThread().interrupt();
    assertOverloaded(limiter);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static CallLimiter limiter(int most, Duration wait) {
    return new CallLimiter(new CallLimiter.Settings(most, wait));
  }

  /** Holds a turn until {@link #end}. */
  private void occupy(CallLimiter limiter) {
    threads.execute(
        () ->
            limiter.run(
                () -> {
                  running.countDown();
                  await(end);
                  return null;
                }));
  }

  private Void assertOverloadedFromElsewhere(CallLimiter limiter) {
    return elsewhere(
        () -> {
          assertOverloaded(limiter);
          return null;
        });
  }

  private static void assertOverloaded(CallLimiter limiter) {
    assertThatThrownBy(() -> limiter.run(() -> "done"))
        .isInstanceOfSatisfying(
            ProtocolException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.OVERLOADED);
              assertThat(e.data().getInt("retryAfterMs")).isPositive();
            })
        .hasMessageContaining("try again");
  }

  private <T> T elsewhere(Callable<T> work) {
    try {
      return threads.submit(work).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private String fail() {
    throw new IllegalStateException("failed");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
