package dev.luna.bridge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What HTTP must say of a message beside its text
 * (https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http).
 */
final class MessageHeaders {

  private static final String VERSION = "MCP-Protocol-Version";

  private MessageHeaders() {}

  static Map<String, String> of(Outgoing outgoing, ServerSession session, ToolCatalog tools) {
    JsonRpcMessage message = outgoing.message();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json, text/event-stream");
    if (message.isStateless()) {
      stateless(message, tools, headers);
    } else if (!message.isRequest("initialize")) {
      headers.putAll(of(session));
    }
    if (message.isRequest("tools/call")) {
      headers.put("Idempotency-Key", outgoing.idempotencyKey());
    }
    return headers;
  }

  /** What every request of a session carries. */
  static Map<String, String> of(ServerSession session) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (session.id() != null) {
      headers.put("Mcp-Session-Id", session.id());
    }
    if (session.version() != null) {
      headers.put(VERSION, session.version());
    }
    return headers;
  }

  private static void stateless(
      JsonRpcMessage message, ToolCatalog tools, Map<String, String> headers) {
    message.detail(Detail.STATELESS_VERSION).ifPresent(version -> put(headers, VERSION, version));
    put(headers, "Mcp-Method", message.method());
    name(message).ifPresent(name -> headers.put("Mcp-Name", encode(name)));
    tools
        .headersOf(message)
        .forEach((name, value) -> headers.put("Mcp-Param-" + name, encode(value)));
  }

  private static Optional<String> name(JsonRpcMessage message) {
    return switch (message.method()) {
      case "tools/call", "prompts/get" -> message.detail(Detail.NAME);
      case "resources/read" -> message.detail(Detail.URI);
      default -> Optional.empty();
    };
  }

  /** A value that no header can hold is for the server to refuse, not for the HTTP client. */
  private static void put(Map<String, String> headers, String name, String value) {
    if (isPlain(value)) {
      headers.put(name, value);
    }
  }

  /** The form that the specification gives to values that are not plain ASCII. */
  static String encode(String value) {
    boolean mistakable = value.startsWith("=?base64?") && value.endsWith("?=");
    if (isPlain(value) && !mistakable) {
      return value;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return "=?base64?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  private static boolean isPlain(String value) {
    return value.equals(value.strip()) && value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
  }
}
