package dev.luna.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The flags of contents that were looked at lately, so that a memory is not searched again each
 * time it is read.
 *
 * <p>Flags follow from the content alone. What is kept beside them is its SHA-256 and not the
 * content: whatever changes it, by a tool or by restoring a backup, it is searched anew.
 */
final class KnownFlags {

  private final Function<String, List<Flag>> search;
  private final Map<ByteBuffer, List<Flag>> known;

  /**
   * @param search finds the flags of a content
   * @param most how many contents are remembered, those that were asked for last
   */
  KnownFlags(Function<String, List<Flag>> search, int most) {
    this.search = search;
    this.known =
        new LinkedHashMap<>(16, .75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<ByteBuffer, List<Flag>> eldest) {
            return size() > most;
          }
        };
  }

  /** Those of a whole content; for any number of threads. */
  List<Flag> of(String content) {
    ByteBuffer digest = digest(content);
    return known(digest)
        .orElseGet(
            () -> {
              List<Flag> flags = search.apply(content);
              keep(digest, flags);
              return flags;
            });
  }

  private synchronized Optional<List<Flag>> known(ByteBuffer digest) {
    return Optional.ofNullable(known.get(digest));
  }

  private synchronized void keep(ByteBuffer digest, List<Flag> flags) {
    known.put(digest, flags);
  }

  private static ByteBuffer digest(String content) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
