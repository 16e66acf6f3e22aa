package dev.luna.mcp.jsonrpc;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;

/** The id of a request, kept as it came: a string or a number. */
public record RequestId(JsonValue json) {

  /** The id in {@code value}, empty if that is neither a string nor a number. */
  static Optional<RequestId> from(JsonValue value) {
    return value instanceof JsonString || value instanceof JsonNumber
        ? Optional.of(new RequestId(value))
        : Optional.empty();
  }
}
