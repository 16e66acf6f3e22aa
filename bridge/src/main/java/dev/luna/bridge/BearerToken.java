package dev.luna.bridge;

import java.util.Map;

/** Reads the access token, which no message may show. */
final class BearerToken {

  private BearerToken() {}

  /** The token, or null if none is set. */
  static String fromEnvironment(Map<String, String> environment) throws UsageException {
    String token = environment.getOrDefault("LUNA_TOKEN", "").strip();
    if (token.isEmpty()) {
      return null;
    }
    // The HTTP client would quote a bad header value in its exception, and so in the log.
    if (!token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new UsageException(Text.of("usage.token"));
    }
    return token;
  }
}
