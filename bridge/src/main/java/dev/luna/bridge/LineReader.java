package dev.luna.bridge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Splits the client's bytes into lines of UTF-8, whatever the platform's charset. */
final class LineReader {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream in;
  private final int maxBytes;

  LineReader(InputStream in, int maxBytes) {
    this.in = new BufferedInputStream(in, BUFFER_BYTES);
    this.maxBytes = maxBytes;
  }

  /**
   * The next line without its end, or null after the last; a last line may lack its newline.
   *
   * @throws MalformedMessage if the line is too long or not UTF-8; the next call reads the next
   *     line
   */
  String next() throws IOException, MalformedMessage {
    int b = in.read();
    if (b < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (++length <= maxBytes) {
        line.write(b);
      }
    }
    if (length > maxBytes) {
      throw new MalformedMessage(
          MalformedMessage.PARSE_ERROR,
          "The line has %d bytes, more than the %d allowed".formatted(length, maxBytes));
    }
    return withoutCarriageReturn(line.toByteArray());
  }

  private static String withoutCarriageReturn(byte[] line) throws MalformedMessage {
    boolean returned = line.length > 0 && line[line.length - 1] == '\r';
    return Utf8.decode(line, returned ? line.length - 1 : line.length);
  }
}
