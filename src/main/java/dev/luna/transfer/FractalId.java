package dev.luna.transfer;

import dev.luna.memory.MemoryType;
import dev.luna.text.Sentence;
import jakarta.json.JsonValue;
import java.util.Optional;

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
  Optional<Sentence> remark(Optional<Sentence> other) {
    if (given() || original.isEmpty()) {
      return other;
    }
    Sentence changed = Sentence.of(FractalId.class, "id.unusable", original);
    return other
        .map(it -> Sentence.of(FractalId.class, "remarks", it, changed))
        .or(() -> Optional.of(changed));
  }
}
