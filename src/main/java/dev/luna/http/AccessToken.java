package dev.luna.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The bearer token that opens the endpoints, or none, where they are open to everybody. */
public final class AccessToken {

  private static final String SCHEME = "Bearer ";

  private final Optional<byte[]> expected;

  public AccessToken(Optional<String> token) {
    this.expected = token.map(AccessToken::bytes);
  }

  /**
   * Whether a request may pass; how long this takes does not tell what the token is.
   *
   * @param authorization the header's value, or null
   */
  boolean admits(String authorization) {
    return expected
        .map(token -> MessageDigest.isEqual(token, bytes(shown(authorization))))
        .orElse(true);
  }

  /** The name of the scheme has no case: https://www.rfc-editor.org/rfc/rfc9110#section-11.1. */
  private static String shown(String authorization) {
    boolean bearer =
        authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    return bearer ? authorization.substring(SCHEME.length()).strip() : "";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
