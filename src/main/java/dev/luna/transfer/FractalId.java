package dev.luna.transfer;

import dev.luna.memory.MemoryType;
import jakarta.json.JsonValue;

/**
 * The id of a memory of the original.
 *
 * @param used the one that it has in Luna
 * @param original what the document says; may be empty
 */
record FractalId(String used, String original) {

  /** The id that a document says if it can be used, or one made of where and what it is. */
  static FractalId of(JsonValue said, MemoryType type, String where, String content) {
    String original = Json.text(said);
    return new FractalId(
        MemoryId.isUsable(original) ? original : MemoryId.derived(type, where, content), original);
  }

  /** Whether it is the document's own. */
  boolean given() {
    return used.equals(original);
  }

  /** What is to be said of it besides something else. */
  String remark(String other) {
    if (given() || original.isEmpty()) {
      return other;
    }
    String changed = "the id '%s' is none that Luna can use".formatted(original);
    return other.isEmpty() ? changed : other + "; " + changed;
  }
}
