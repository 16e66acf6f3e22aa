package dev.luna.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** A position in the answer to one query, useless with any other. */
final class RecallCursor {

  private static final String SEPARATOR = ":";

  private RecallCursor() {}

  static String at(int offset, String space, RecallQuery query) {
    String plain = offset + SEPARATOR + digest(space, query);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  /**
   * The position that the query's cursor names; 0 without one.
   *
   * @throws InvalidCursorException if the cursor is not one of this query's
   */
  static int offset(String space, RecallQuery query) {
    return query.cursor().map(cursor -> parse(cursor, digest(space, query))).orElse(0);
  }

  private static int parse(String cursor, String digest) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR);
      int offset = Integer.parseInt(parts[0]);
      if (offset >= 0 && parts.length == 2 && parts[1].equals(digest)) {
        return offset;
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidCursorException(e, "cursor.query", cursor);
    }
    throw new InvalidCursorException(null, "cursor.query", cursor);
  }

  // Page size and cursor may differ from page to page; all else makes another query.
  private static String digest(String space, RecallQuery query) {
    MemoryFilter filter = query.filter();
    String all =
        String.valueOf(
            List.of(
                space,
                query.text(),
                query.depth(),
                query.minScore(),
                filter.type(),
                new TreeSet<>(filter.tags()),
                new TreeMap<>(filter.metadata()),
                filter.source(),
                filter.language(),
                filter.since(),
                filter.until(),
                filter.includeArchived(),
                filter.includeForgotten()));
    return UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString();
  }
}
