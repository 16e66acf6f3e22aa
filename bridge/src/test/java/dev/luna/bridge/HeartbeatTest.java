package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

  private final Heartbeat heartbeat = new Heartbeat();

  @Test
  void aServerThatSentCommentsAndSendsNoneIsSilent() {
    heartbeat.sign(true, at(1));
    heartbeat.sign(true, at(31));

    assertThat(heartbeat.isSilent(at(31 + 90))).isFalse();
    assertThat(heartbeat.isSilent(at(31 + 91))).isTrue();
  }

  @Test
  void aServerWithoutRhythmIsNeverSilent() {
    heartbeat.sign(true, at(1));
    heartbeat.sign(true, at(1) + 1);
    heartbeat.sign(false, at(50));

    assertThat(heartbeat.isSilent(at(9_000))).isFalse();
  }

  @Test
  void anotherConnectionKeepsTheRhythm() {
    heartbeat.sign(true, at(1));
    heartbeat.sign(true, at(3));
    heartbeat.stop();
    assertThat(heartbeat.isSilent(at(900))).isFalse();

    heartbeat.sign(false, at(1_000));

    assertThat(heartbeat.isSilent(at(1_044))).isFalse();
    assertThat(heartbeat.isSilent(at(1_046))).isTrue();
  }

  private static long at(int second) {
    return Duration.ofSeconds(second).toNanos();
  }
}
