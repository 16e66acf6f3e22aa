package dev.luna.memory.lucene;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Values as the index compares them: whole, without analysis. */
final class Exact {

  private static final int LONGEST = 1_000;
  private static final long NANOS = 1_000_000_000L;

  private Exact() {}

  /**
   * The text itself, or a prefix and a hash of a very long one, because Lucene refuses terms above
   * 32 766 bytes.
   */
  static String term(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    return "%s…%d…%08x".formatted(text.substring(0, LONGEST), text.length(), text.hashCode());
  }

  /** A field of the metadata with its text. */
  static String field(String name, String text) {
    return term(name) + '\u0000' + term(text);
  }

  /** What tells a memory of one space from all others. */
  static String key(String space, String id) {
    return term(space) + '\u0000' + term(id);
  }

  /** Finds memories of one space. */
  static Query anyOf(String space, Collection<String> ids) {
    List<BytesRef> keys = ids.stream().map(id -> new BytesRef(key(space, id))).toList();
    return new TermInSetQuery(Fields.KEY, keys);
  }

  /** Nanoseconds since 1970, or the nearest that a long can hold (years 1677 to 2262). */
  static long nanos(Instant time) {
    try {
      return Math.addExact(Math.multiplyExact(time.getEpochSecond(), NANOS), time.getNano());
    } catch (ArithmeticException outOfRange) {
      return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }
}
