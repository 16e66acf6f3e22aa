package dev.luna.memory.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.luna.memory.NormalizedContent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What tells duplicates: SHA-256 of the normalised content. */
final class ContentHash {

  private ContentHash() {}

  static byte[] of(String content) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(NormalizedContent.of(content).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
