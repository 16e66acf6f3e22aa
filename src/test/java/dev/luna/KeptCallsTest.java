package dev.luna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.json.JsonText;
import dev.luna.mcp.Caller;
import dev.luna.mcp.call.CallRecord;
import dev.luna.mcp.call.IdempotencyKey;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.memory.RequestKey;
import dev.luna.memory.RequestLog;
import dev.luna.memory.RequestRecord;
import dev.luna.memory.StoreUnavailableException;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which calls are kept, and what happens where they cannot be. */
class KeptCallsTest {

  private static final Caller ANN = new Caller("home", "ann", Locale.ENGLISH);
  private static final IdempotencyKey KEY = new IdempotencyKey("k-1");
  private static final JsonObject DONE = JsonText.object().add("done", 1).build();
  private static final JsonObject ERROR = JsonText.object().add("isError", true).build();

  private final FakeLog log = new FakeLog();
  private final KeptCalls calls = new KeptCalls(log);

  @Test
  void aCallThatSucceedsIsKept() {
    assertThat(calls.keep(ANN, KEY, "f", () -> DONE)).isEqualTo(DONE);

    assertThat(calls.find(ANN, KEY)).contains(new CallRecord("f", Optional.of(DONE)));
    assertThat(log.key).isEqualTo(new RequestKey("home", "ann", "k-1"));
    assertThat(log.open).isFalse();
  }

  @Test
  void aCallThatFailsIsKeptOnlyIfItChangedSomething() {
    calls.keep(ANN, KEY, "f", () -> ERROR);
    assertThat(calls.find(ANN, KEY)).isEmpty();

    log.changed = true;
    calls.keep(ANN, KEY, "f", () -> ERROR);
    assertThat(calls.find(ANN, KEY)).contains(new CallRecord("f", Optional.of(ERROR)));
  }

  @Test
  void theAnswerIsGivenWhereItCannotBeKept() {
    log.full = true;

    assertThat(calls.keep(ANN, KEY, "f", () -> DONE)).isEqualTo(DONE);
    assertThat(log.open).isFalse();
  }

  @Test
  void aCallIsPutOffWhileTheStoreDoesNotAnswer() {
    log.unreadable = true;

    assertThatThrownBy(() -> calls.find(ANN, KEY))
        .isInstanceOfSatisfying(
            ProtocolException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.OVERLOADED);
              assertThat(e.data().getInt("retryAfterMs")).isPositive();
            });
    assertThatThrownBy(() -> calls.keep(ANN, KEY, "f", () -> DONE))
        .hasMessageStartingWith("The disk did not take a write");
  }

  private static final class FakeLog implements RequestLog, RequestLog.Entry {

    private RequestKey key;
    private RequestRecord kept;
    private boolean changed;
    private boolean full;
    private boolean unreadable;
    private boolean open;

    @Override
    public Optional<RequestRecord> find(RequestKey wanted) {
      requireReadable();
      return Optional.ofNullable(kept);
    }

    @Override
    public Entry begin(RequestKey begun, String fingerprint) {
      requireReadable();
      key = begun;
      open = true;
      return this;
    }

    @Override
    public boolean isKept() {
      return changed;
    }

    @Override
    public void answer(String answer) {
      if (full) {
        throw new StoreUnavailableException(null, "disk.full");
      }
      kept = new RequestRecord("f", Optional.of(answer));
    }

    @Override
    public void close() {
      open = false;
    }

    private void requireReadable() {
      if (unreadable) {
        throw new StoreUnavailableException(null, "probe.slow", 5);
      }
    }
  }
}
