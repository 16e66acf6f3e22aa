package dev.luna.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.luna.memory.MemoryType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Ids of memories that come from elsewhere. */
final class MemoryId {

  private static final int BYTES = 6;

  /** What can stand in a URI and be the name of a file anywhere. */
  private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

  private MemoryId() {}

  /** Whether a memory can keep this id. */
  static boolean isUsable(String id) {
    return USABLE.matcher(id).matches();
  }

  /**
   * An id for what has none, the same at every import: the type's label, an underscore and the
   * start of a SHA-256 of the parts.
   */
  static String derived(MemoryType type, String... parts) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(String.join("\0", parts).getBytes(UTF_8));
      return type.label() + "_" + HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
