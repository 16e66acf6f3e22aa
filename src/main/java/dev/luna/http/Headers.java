package dev.luna.http;

import dev.luna.mcp.call.IdempotencyKey;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers that the specification defines. */
final class Headers {

  static final String SESSION_ID = "Mcp-Session-Id";
  static final String PROTOCOL_VERSION = "MCP-Protocol-Version";
  static final String METHOD = "Mcp-Method";
  static final String NAME = "Mcp-Name";
  static final String PARAMETER_PREFIX = "Mcp-Param-";
  static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  static final String LAST_EVENT_ID = "Last-Event-ID";

  private static final Pattern PARAMETER =
      Pattern.compile("(?i)" + PARAMETER_PREFIX + "[\\w-]{1,64}");

  private static final String ALLOWED =
      String.join(
          ", ",
          "Accept",
          "Authorization",
          "Content-Type",
          SESSION_ID,
          PROTOCOL_VERSION,
          METHOD,
          NAME,
          IDEMPOTENCY_KEY,
          LAST_EVENT_ID);

  private Headers() {}

  /**
   * The value of a header without the space around it, which is not part of it
   * (https://www.rfc-editor.org/rfc/rfc9110#section-5.5); the container leaves what follows.
   *
   * @return null where there is no such header
   */
  static String value(HttpHeaders headers, String name) {
    String value = headers.getHeaderString(name);
    return value == null ? null : value.strip();
  }

  /**
   * The key under which a request is done at most once.
   *
   * @throws dev.luna.mcp.jsonrpc.ProtocolException if it is not one
   */
  static Optional<IdempotencyKey> idempotencyKey(HttpHeaders headers) {
    return Optional.ofNullable(value(headers, IDEMPOTENCY_KEY)).map(IdempotencyKey::new);
  }

  /**
   * What pages of allowed origins may send.
   *
   * @param asked the headers that a page wants to send; null where it does not say
   */
  static String allowed(String asked) {
    StringJoiner allowed = new StringJoiner(", ").add(ALLOWED);
    Matcher parameter = PARAMETER.matcher(asked == null ? "" : asked);
    while (parameter.find()) {
      allowed.add(parameter.group());
    }
    return allowed.toString();
  }
}
