package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was sent with keys and is done, over all lives of a server. */
final class Sent {

  final Set<String> contents = ConcurrentHashMap.newKeySet();
  final AtomicInteger talks = new AtomicInteger();
  final AtomicInteger lostAnswers = new AtomicInteger();

  void done(boolean talk, String what) {
    if (talk) {
      talks.incrementAndGet();
    } else {
      contents.add(what);
    }
  }

  /** An error says that the call was done; any other is a failure of the test. */
  void lost(JsonObject error) {
    assertThat(error.getJsonObject("data").getBoolean("mayHaveExecuted")).isTrue();
    assertThat(error.getJsonObject("data").getBoolean("retryable")).isFalse();
    lostAnswers.incrementAndGet();
  }

  void requireSame(JsonObject first, JsonObject again) {
    assertThat(again).isEqualTo(first);
  }
}
