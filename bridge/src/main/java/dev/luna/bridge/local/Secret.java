package dev.luna.bridge.local;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes tokens that nobody can guess. */
final class Secret {

  private static final int BYTES = 32;

  private Secret() {}

  static String next() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
