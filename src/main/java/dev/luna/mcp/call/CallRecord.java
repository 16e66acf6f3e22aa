package dev.luna.mcp.call;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * What is kept of a call that was done.
 *
 * @param fingerprint tells it from other calls
 * @param result empty where it was lost, or may not be kept any more
 */
public record CallRecord(String fingerprint, Optional<JsonObject> result) {}
