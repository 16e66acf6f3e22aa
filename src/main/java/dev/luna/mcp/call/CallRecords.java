package dev.luna.mcp.call;

import dev.luna.mcp.Caller;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps calls that have a key, beside what they change; whoever keeps that implements it. */
public interface CallRecords {

  /** What is kept of the caller's call with this key; empty if none changed anything. */
  Optional<CallRecord> find(Caller caller, IdempotencyKey key);

  /**
   * Does a call of which nothing is kept. Its key is durable together with the first change that it
   * makes, its result before this returns. A call that fails without a change leaves nothing.
   *
   * @param fingerprint tells the call from others that come with its key
   * @param work does the call on this thread
   * @return the result of {@code work}
   */
  JsonObject keep(Caller caller, IdempotencyKey key, String fingerprint, Supplier<JsonObject> work);
}
