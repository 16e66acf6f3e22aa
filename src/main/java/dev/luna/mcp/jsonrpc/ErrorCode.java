package dev.luna.mcp.jsonrpc;

/**
 * Why a request failed, as JSON-RPC and the MCP specification number it.
 *
 * <p>Several constants may share a number: transports answer them differently. What only HTTP has a
 * number for has that one, which JSON-RPC leaves to applications.
 */
public enum ErrorCode {
  PARSE_ERROR(-32700),
  INVALID_REQUEST(-32600),
  METHOD_NOT_FOUND(-32601),
  INVALID_PARAMS(-32602),
  /** {@code _meta} lacks what every request of the stateless era must carry. */
  INVALID_META(-32602),
  INTERNAL_ERROR(-32603),
  /** Too many calls at once, or the store is busy; the same call may work a little later. */
  OVERLOADED(-32603),
  /** What was asked is done, and what came of it is not known any more. */
  ANSWER_LOST(-32603),
  /** Another attempt at the same request was waited for and failed. */
  FIRST_ATTEMPT_FAILED(409),
  /** The same key came with another request. */
  IDEMPOTENCY_KEY_REUSED(422),
  /** Legacy era only; the stateless era uses {@link #INVALID_PARAMS}. */
  RESOURCE_NOT_FOUND(-32002),
  HEADER_MISMATCH(-32020),
  MISSING_CLIENT_CAPABILITY(-32021),
  UNSUPPORTED_PROTOCOL_VERSION(-32022);

  private final int number;

  ErrorCode(int number) {
    this.number = number;
  }

  /** The number on the wire. */
  public int number() {
    return number;
  }
}
