package dev.luna.memory;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes the ids of new memories. */
public final class MemoryIds {

  private static final int RANDOM_BYTES = 6;

  private final SecureRandom random = new SecureRandom();

  /** The type's label, an underscore and 12 random hexadecimal digits. */
  public String next(MemoryType type) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return type.label() + "_" + HexFormat.of().formatHex(bytes);
  }
}
