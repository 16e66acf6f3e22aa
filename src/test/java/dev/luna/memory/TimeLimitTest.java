package dev.luna.memory;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeLimitTest {

  @Test
  void givesWhatTheWorkGives() {
    try (TimeLimit limit = new TimeLimit(Duration.ofMinutes(1), "limit")) {
      assertThat(limit.begin(() -> "done").await()).isEqualTo("done");
      assertThatThrownBy(
              () ->
                  limit
                      .begin(
                          () -> {
                            throw new IllegalStateException("broken");
                          })
                      .await())
          .isInstanceOf(EmbeddingException.class)
          .hasMessage("broken");
    }
  }

  @Test
  void leavesWorkThatHangs() {
    CountDownLatch never = new CountDownLatch(1);
    try (TimeLimit limit = new TimeLimit(Duration.ofMillis(20), "limit")) {
      assertThatThrownBy(
              () ->
                  limit
                      .begin(
                          () -> {
                            never.await();
                            return "late";
                          })
                      .await())
          .isInstanceOf(EmbeddingException.class)
          .hasMessageContaining("20 ms");
    } finally {
      never.countDown();
    }
  }

  @Test
  void keepsNoProcessAliveWithWorkThatHangs() {
    try (TimeLimit limit = new TimeLimit(Duration.ofMinutes(1), "limit")) {
      assertThat(limit.begin(() -> Thread.currentThread().isDaemon()).await()).isTrue();
    }
  }

  @Test
  void leavesAnInterruptToItsCaller() {
    CountDownLatch never = new CountDownLatch(1);
    try (TimeLimit limit = new TimeLimit(Duration.ofMinutes(1), "limit")) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> limit.begin(() -> never.await(1, MINUTES)).await())
          .isInstanceOf(EmbeddingException.class)
          .hasMessageContaining("Interrupted");
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      never.countDown();
    }
  }

  @Test
  void takesNoWorkAfterItsEnd() {
    TimeLimit limit = new TimeLimit(Duration.ofMinutes(1), "limit");
    limit.close();

    assertThatThrownBy(() -> limit.begin(() -> "late")).isInstanceOf(EmbeddingException.class);
  }
}
