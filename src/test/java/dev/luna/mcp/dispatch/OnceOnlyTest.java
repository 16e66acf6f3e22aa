package dev.luna.mcp.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.json.JsonText;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.CallRecord;
import dev.luna.mcp.call.IdempotencyKey;
import dev.luna.mcp.call.KeptInMemory;
import dev.luna.mcp.call.SampleCalls;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.ProtocolException;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call with a key is done at most once. */
class OnceOnlyTest {

  private static final IdempotencyKey KEY = new IdempotencyKey("k-1");
  private static final JsonObject DONE = JsonText.object().add("done", true).build();

  private final KeptInMemory kept = new KeptInMemory();
  private final OnceOnly onceOnly = new OnceOnly(kept);
  private final AtomicInteger times = new AtomicInteger();

  @Test
  void theSameCallAgainGetsTheResultOfTheFirst() {
    JsonObject first = run(call("{\"a\":1,\"b\":[{\"c\":2,\"d\":3}]}"), this::count);

    JsonObject again = run(call("{\"b\":[{\"d\":3,\"c\":2}],\"a\":1}"), this::count);

    assertThat(again).isEqualTo(first);
    assertThat(times).hasValue(1);
  }

  @Test
  void anotherCallWithTheKeyIsRefused() {
    run(call("{\"a\":1}"), this::count);

    assertThatThrownBy(() -> run(call("{\"a\":2}"), this::count))
        .isInstanceOfSatisfying(
            ProtocolException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.IDEMPOTENCY_KEY_REUSED);
              assertThat(e.data()).isEqualTo(advice(false, false));
            });
    assertThat(times).hasValue(1);
  }

  @Test
  void whoComesWhileTheFirstRunsGetsItsResult() {
    AtomicReference<CompletableFuture<JsonObject>> second = new AtomicReference<>();
    run(
        call("{}"),
        () -> {
          second.set(onceOnly.run(call("{}"), KEY, this::count).toCompletableFuture());
          assertThat(second.get()).isNotDone();
          return count();
        });

    assertThat(second.get()).isCompletedWithValue(DONE);
    assertThat(times).hasValue(1);
  }

  @Test
  void whoComesWithAnotherCallWhileTheFirstRunsIsRefused() {
    run(
        call("{}"),
        () -> {
          assertThatThrownBy(() -> onceOnly.run(call("{\"a\":1}"), KEY, this::count))
              .hasMessageContaining("a new request needs a new key");
          return count();
        });
    assertThat(times).hasValue(1);
  }

  @Test
  void whoWaitedForOneThatFailedMaySendItAgain() {
    AtomicReference<CompletableFuture<JsonObject>> second = new AtomicReference<>();
    assertThatThrownBy(
            () ->
                run(
                    call("{}"),
                    () -> {
                      second.set(onceOnly.run(call("{}"), KEY, this::count).toCompletableFuture());
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThatThrownBy(second.get()::join)
        .hasCauseInstanceOf(ProtocolException.class)
        .cause()
        .satisfies(e -> assertThat(((ProtocolException) e).data()).isEqualTo(advice(true, true)));
    assertThat(run(call("{}"), this::count)).isEqualTo(DONE);
  }

  @Test
  void oneWhoseResultIsLostIsNotDoneAgain() {
    kept.put(KEY, new CallRecord(Fingerprint.of(call("{}").params()), Optional.empty()));

    assertThatThrownBy(() -> run(call("{}"), this::count))
        .isInstanceOfSatisfying(
            ProtocolException.class, e -> assertThat(e.data()).isEqualTo(advice(false, true)));
    assertThat(times).hasValue(0);
  }

  @Test
  void whatIsNoPartOfTheRequestMayDiffer() {
    run(call("{}"), this::count);
    JsonObject traced =
        JsonText.object(call("{}").params())
            .add("_meta", JsonText.object().add("progressToken", 7))
            .build();

    assertThat(run(SampleCalls.modern("tools/call", traced), this::count)).isEqualTo(DONE);
    assertThat(times).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "é", "line\nbreak"})
  void keysAreVisibleAscii(String text) {
    assertThatThrownBy(() -> new IdempotencyKey(text))
        .hasMessageContaining("1 to 128 visible ASCII characters");
    assertThatThrownBy(() -> new IdempotencyKey("x".repeat(129)))
        .isInstanceOf(ProtocolException.class);
  }

  private JsonObject run(Call call, Supplier<JsonObject> work) {
    return onceOnly.run(call, KEY, work).toCompletableFuture().join();
  }

  private JsonObject count() {
    times.incrementAndGet();
    return DONE;
  }

  private static Call call(String arguments) {
    return SampleCalls.modern(
        "tools/call",
        JsonText.object().add("name", "tool").add("arguments", JsonText.parse(arguments)).build());
  }

  private static JsonObject advice(boolean retryable, boolean mayHaveExecuted) {
    return JsonText.object()
        .add("retryable", retryable)
        .add("mayHaveExecuted", mayHaveExecuted)
        .build();
  }
}
