package dev.luna.http;

import jakarta.ws.rs.core.HttpHeaders;

/** The headers that the specification defines. */
final class Headers {

  static final String SESSION_ID = "Mcp-Session-Id";
  static final String PROTOCOL_VERSION = "MCP-Protocol-Version";
  static final String METHOD = "Mcp-Method";
  static final String NAME = "Mcp-Name";
  static final String PARAMETER_PREFIX = "Mcp-Param-";
  static final String LAST_EVENT_ID = "Last-Event-ID";

  /** What pages of allowed origins may send. */
  static final String ALLOWED =
      String.join(
          ", ",
          "Accept",
          "Authorization",
          "Content-Type",
          SESSION_ID,
          PROTOCOL_VERSION,
          METHOD,
          NAME,
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
}
