package dev.luna.mcp.call;

import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.ProtocolException;
import java.util.regex.Pattern;

/**
 * The name that a client gives to a request, so that it is done at most once however often it is
 * sent (draft-ietf-httpapi-idempotency-key-header).
 *
 * @param text 1 to 128 visible ASCII characters
 */
public record IdempotencyKey(String text) {

  private static final Pattern ALLOWED = Pattern.compile("[!-~]{1,128}");

  /**
   * @throws ProtocolException {@link ErrorCode#INVALID_REQUEST} if the text is not allowed
   */
  public IdempotencyKey {
    if (!ALLOWED.matcher(text).matches()) {
      throw new ProtocolException(
          ErrorCode.INVALID_REQUEST,
          "An idempotency key is 1 to 128 visible ASCII characters, without spaces");
    }
  }
}
