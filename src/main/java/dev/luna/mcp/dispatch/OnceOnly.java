package dev.luna.mcp.dispatch;

import dev.luna.json.JsonText;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.call.CallRecord;
import dev.luna.mcp.call.CallRecords;
import dev.luna.mcp.call.IdempotencyKey;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.ProtocolException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Does calls with a key at most once. The same call again gets the result of the first, for which
 * it waits if need be; without a thread of its own.
 */
@ApplicationScoped
class OnceOnly {

  private record Slot(String space, String principal, IdempotencyKey key) {}

  private record Running(String fingerprint, CompletableFuture<JsonObject> result) {}

  private final Map<Slot, Running> running = new ConcurrentHashMap<>();
  private final CallRecords records;

  @Inject
  OnceOnly(CallRecords records) {
    this.records = records;
  }

  OnceOnly() {
    this(null);
  }

  /**
   * Does the call, unless it was done or is being done.
   *
   * @throws ProtocolException if the key came with another call, or the result was lost
   */
  CompletionStage<JsonObject> run(Call call, IdempotencyKey key, Supplier<JsonObject> work) {
    Slot slot = new Slot(call.caller().space(), call.caller().principal(), key);
    Running mine = new Running(Fingerprint.of(call.params()), new CompletableFuture<>());
    Running first = running.putIfAbsent(slot, mine);
    if (first != null) {
      requireSame(first.fingerprint(), mine.fingerprint());
      return first
          .result()
          .exceptionally(
              failure -> {
                throw failed();
              });
    }
    try {
      JsonObject result =
          records
              .find(call.caller(), key)
              .map(record -> resultOf(record, mine.fingerprint()))
              .orElseGet(() -> records.keep(call.caller(), key, mine.fingerprint(), work));
      mine.result().complete(result);
      return mine.result();
    } finally {
      running.remove(slot);
      mine.result().cancel(false);
    }
  }

  private static JsonObject resultOf(CallRecord record, String fingerprint) {
    requireSame(record.fingerprint(), fingerprint);
    return record.result().orElseThrow(OnceOnly::lost);
  }

  private static void requireSame(String first, String now) {
    if (!first.equals(now)) {
      throw new ProtocolException(
          ErrorCode.IDEMPOTENCY_KEY_REUSED,
          "Another request came with this idempotency key: a new request needs a new key",
          advice(false, false));
    }
  }

  private static ProtocolException lost() {
    return new ProtocolException(
        ErrorCode.ANSWER_LOST,
        "The request with this idempotency key was done, at least in part, and its answer is lost:"
            + " look at what is stored before you send it with a new key",
        advice(false, true));
  }

  private static ProtocolException failed() {
    return new ProtocolException(
        ErrorCode.FIRST_ATTEMPT_FAILED,
        "The same request was running and failed: send it again with the same key",
        advice(true, true));
  }

  private static JsonObject advice(boolean retryable, boolean mayHaveExecuted) {
    return JsonText.object()
        .add("retryable", retryable)
        .add("mayHaveExecuted", mayHaveExecuted)
        .build();
  }
}
