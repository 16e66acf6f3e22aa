package dev.luna.bridge;

import java.util.Map;

/** Which transports of MCP the user allows towards the server. */
enum TransportChoice {
  /** Streamable HTTP, and HTTP+SSE where the server has only that. */
  AUTO,
  STREAMABLE_HTTP,
  SSE;

  /**
   * Reads {@code LUNA_TRANSPORT}.
   *
   * @throws UsageException if it is none of {@code auto}, {@code http} and {@code sse}
   */
  static TransportChoice fromEnvironment(Map<String, String> environment) throws UsageException {
    String text = environment.getOrDefault("LUNA_TRANSPORT", "").strip();
    return switch (text) {
      case "", "auto" -> AUTO;
      case "http" -> STREAMABLE_HTTP;
      case "sse" -> SSE;
      default -> throw new UsageException(Text.of("usage.transport", text));
    };
  }
}
