package dev.luna.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;

/**
 * The texts whose vectors make up the vector of a memory: what it says, and the same after what was
 * said before it in its source, since an answer seldom repeats its question.
 */
record Passages(List<String> texts) {

  /** A memory must not be cut short for what came before it. */
  private static final int BORROWED = 400;

  static Passages of(MemoryStore.Written written) {
    return of(written.memory().content(), written.previous());
  }

  /**
   * The texts of a memory.
   *
   * @param previous what was said before, the nearest first
   */
  static Passages of(String said, List<String> previous) {
    if (previous.isEmpty()) {
      return new Passages(List.of(said));
    }
    StringBuilder context = new StringBuilder(said);
    previous.forEach(before -> context.insert(0, end(before) + '\n'));
    return new Passages(List.of(said, context.toString()));
  }

  /** The same for the same texts, and different for others. */
  String fingerprint() {
    return UUID.nameUUIDFromBytes(String.join("\u0000", texts).getBytes(UTF_8)).toString();
  }

  private static String end(String text) {
    int start = text.length() - BORROWED;
    if (start <= 0) {
      return text;
    }
    return text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
  }
}
