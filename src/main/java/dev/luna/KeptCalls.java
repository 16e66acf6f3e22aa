package dev.luna;

import dev.luna.json.JsonText;
import dev.luna.mcp.Caller;
import dev.luna.mcp.call.CallRecord;
import dev.luna.mcp.call.CallRecords;
import dev.luna.mcp.call.IdempotencyKey;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.memory.RequestKey;
import dev.luna.memory.RequestLog;
import dev.luna.memory.StoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps the engine's calls in the store, where tools change things. */
@ApplicationScoped
class KeptCalls implements CallRecords {

  private static final Logger LOG = System.getLogger(KeptCalls.class.getName());

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final RequestLog requests;

  @Inject
  KeptCalls(RequestLog requests) {
    this.requests = requests;
  }

  KeptCalls() {
    this(null);
  }

  @Override
  public Optional<CallRecord> find(Caller caller, IdempotencyKey key) {
    return asked(() -> requests.find(requestKey(caller, key)))
        .map(kept -> new CallRecord(kept.fingerprint(), kept.answer().map(JsonText::parseObject)));
  }

  @Override
  public JsonObject keep(
      Caller caller, IdempotencyKey key, String fingerprint, Supplier<JsonObject> work) {
    RequestKey requestKey = requestKey(caller, key);
    try (RequestLog.Entry entry = asked(() -> requests.begin(requestKey, fingerprint))) {
      JsonObject result = work.get();
      if (entry.isKept() || !result.getBoolean("isError", false)) {
        answer(entry, result);
      }
      return result;
    }
  }

  // Nothing is done yet, so that the same call may work a little later.
  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (StoreUnavailableException e) {
      throw ProtocolException.overloaded(e.getMessage(), RETRY_AFTER);
    }
  }

  // The call is done: whoever sent it gets the answer, kept or not.
  private static void answer(RequestLog.Entry entry, JsonObject result) {
    try {
      entry.answer(JsonText.write(result));
    } catch (StoreUnavailableException e) {
      LOG.log(Level.WARNING, "The answer to a call with a key was not kept", e);
    }
  }

  private static RequestKey requestKey(Caller caller, IdempotencyKey key) {
    return new RequestKey(caller.space(), caller.principal(), key.text());
  }
}
