package dev.luna.mcp.call;

import dev.luna.mcp.Caller;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps calls as long as a test runs. */
public final class KeptInMemory implements CallRecords {

  private final Map<IdempotencyKey, CallRecord> kept = new ConcurrentHashMap<>();

  /** Keeps a call that was not done here. */
  public void put(IdempotencyKey key, CallRecord record) {
    kept.put(key, record);
  }

  @Override
  public Optional<CallRecord> find(Caller caller, IdempotencyKey key) {
    return Optional.ofNullable(kept.get(key));
  }

  @Override
  public JsonObject keep(
      Caller caller, IdempotencyKey key, String fingerprint, Supplier<JsonObject> work) {
    JsonObject result = work.get();
    put(key, new CallRecord(fingerprint, Optional.of(result)));
    return result;
  }
}
