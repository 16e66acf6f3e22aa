package dev.luna.mcp.session;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids that cannot be guessed: 128 random bits. */
final class SessionIds {

  private static final SecureRandom RANDOM = new SecureRandom();

  private SessionIds() {}

  static String next() {
    byte[] bits = new byte[16];
    RANDOM.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }
}
