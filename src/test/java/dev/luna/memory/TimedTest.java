package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimedTest {

  @Test
  void tookTheTimeSinceItBegan() {
    long begin = System.nanoTime();

    Timed timed = Timed.since(begin, Timed.Work.COMMIT);

    assertThat(timed.work()).isEqualTo(Timed.Work.COMMIT);
    assertThat(timed.took()).isBetween(Duration.ZERO, Duration.ofNanos(System.nanoTime() - begin));
  }
}
