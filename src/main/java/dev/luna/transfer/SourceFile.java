package dev.luna.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file of a source.
 *
 * @param relative its path below the source
 * @param content where its bytes come from
 * @param modified when it was last changed
 */
record SourceFile(Path relative, Content content, Instant modified) {

  /** More than any note or memory has: what is longer is something else. */
  static final int LONGEST = 64 << 20;

  /** Bytes that can be read when they are needed. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  static SourceFile of(Path directory, Path file, Instant modified) {
    return new SourceFile(directory.relativize(file), () -> Files.newInputStream(file), modified);
  }

  /** How reports call it. */
  String name() {
    return relative.toString().replace('\\', '/');
  }

  /**
   * Its text.
   *
   * @throws UnreadableException if it cannot be read as UTF-8
   */
  String text() {
    try (InputStream in = content.open()) {
      return Text.decode(limited(in)).orElseThrow(() -> new UnreadableException("text.not_utf8"));
    } catch (IOException e) {
      throw new UnreadableException(e, "file.unreadable", Text.oneLine(e));
    }
  }

  /**
   * All bytes of a stream.
   *
   * @throws UnreadableException if there are more than {@link #LONGEST}
   */
  static byte[] limited(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new UnreadableException("file.long", LONGEST);
    }
    return bytes;
  }
}
