package dev.luna.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.luna.text.Sentence;
import java.util.List;

/**
 * What may be stored.
 *
 * @param contentLimit bytes of UTF-8 that a content, and likewise a metadata object, may have
 */
public record MemoryRules(int contentLimit) {

  /** 64 KiB. */
  public static final int DEFAULT_CONTENT_LIMIT = 64 * 1024;

  private static final int TAG_LIMIT = 64;
  private static final int SHORT_TEXT_LIMIT = 256;
  private static final int REASON_LIMIT = 2_000;

  /** The limits that hold unless a setting says otherwise. */
  public static MemoryRules defaults() {
    return new MemoryRules(DEFAULT_CONTENT_LIMIT);
  }

  /**
   * Checks everything in a memory that a caller chose.
   *
   * @throws InvalidMemoryException if a part of it is not allowed
   */
  public void check(Memory memory) {
    if (memory.content().isBlank()) {
      throw new InvalidMemoryException("content.blank", memory.content().length());
    }
    size(part("content"), memory.content(), contentLimit);
    size(part("metadata"), memory.metadata().toString(), contentLimit);
    size(part("source"), memory.source(), REASON_LIMIT);
    size(part("language"), memory.language(), SHORT_TEXT_LIMIT);
    tags(memory.tags());
  }

  /**
   * Checks everything in a link that a caller chose, save that its ends exist.
   *
   * @throws InvalidMemoryException if a part of it is not allowed
   */
  public void check(Link link) {
    reason(link.reason());
    if (!(link.score() >= 0 && link.score() <= 1)) {
      throw new InvalidMemoryException("link.score", link.score());
    }
    if (link.kind().isBlank()) {
      throw new InvalidMemoryException("link.kind_blank");
    }
    size(part("link_kind"), link.kind(), SHORT_TEXT_LIMIT);
  }

  void reason(String reason) {
    size(part("reason"), reason, REASON_LIMIT);
  }

  private static void tags(List<String> tags) {
    if (tags.size() > TAG_LIMIT) {
      throw new InvalidMemoryException("tags.many", tags.size(), TAG_LIMIT);
    }
    for (String tag : tags) {
      if (tag.isBlank()) {
        throw new InvalidMemoryException("tag.blank");
      }
      size(part("tag", tag), tag, SHORT_TEXT_LIMIT);
    }
  }

  private static Sentence part(String name, Object... values) {
    return Sentence.of(MemoryRules.class, "part." + name, values);
  }

  private static void size(Sentence part, String value, int limit) {
    // Half a character would come back as a question mark.
    if (!UTF_8.newEncoder().canEncode(value)) {
      throw new InvalidMemoryException("part.torn", part);
    }
    int bytes = value.getBytes(UTF_8).length;
    if (bytes > limit) {
      throw new InvalidMemoryException("part.long", part, bytes, limit);
    }
  }
}
