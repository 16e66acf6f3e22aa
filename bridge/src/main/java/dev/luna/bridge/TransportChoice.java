package dev.luna.bridge;

/** Which transports of MCP the user allows towards the server. */
enum TransportChoice {
  /** Streamable HTTP, and HTTP+SSE where the server has only that. */
  AUTO,
  STREAMABLE_HTTP,
  SSE;

  /**
   * Reads the value of {@code LUNA_TRANSPORT}.
   *
   * @throws UsageException if it is none of {@code auto}, {@code http} and {@code sse}
   */
  static TransportChoice of(String text) throws UsageException {
    return switch (text) {
      case "", "auto" -> AUTO;
      case "http" -> STREAMABLE_HTTP;
      case "sse" -> SSE;
      default -> throw new UsageException(Text.of("usage.transport", text));
    };
  }
}
