package dev.luna.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

/** The lines of a text in UTF-8, read one at a time; a damaged line does not hide the others. */
final class Lines {

  /** Takes a line. */
  @FunctionalInterface
  interface Taker {

    /**
     * @param number from 1
     * @param line empty if it is not UTF-8
     */
    void take(long number, Optional<String> line);
  }

  private final ImportSource source;

  Lines(ImportSource source) {
    this.source = source;
  }

  /** How many there are. */
  long count() {
    try (InputStream in = open()) {
      long lines = 0;
      int previous = '\n';
      for (int next = in.read(); next >= 0; next = in.read()) {
        lines += previous == '\n' ? 1 : 0;
        previous = next;
      }
      return lines;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The first that is not blank; empty if there is none or it is not UTF-8. */
  Optional<String> first() {
    try (InputStream in = open()) {
      Optional<String> line = Optional.of("");
      for (Optional<byte[]> bytes = next(in);
          bytes.isPresent() && line.map(String::isBlank).orElse(false);
          bytes = next(in)) {
        line = Text.decode(bytes.get());
      }
      return line.filter(text -> !text.isBlank());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Hands each line to the taker; blank ones are passed over. */
  void read(Taker taker) {
    try (InputStream in = open()) {
      long number = 0;
      for (Optional<byte[]> bytes = next(in); bytes.isPresent(); bytes = next(in)) {
        number++;
        Optional<String> line = Text.decode(bytes.get());
        if (!line.map(String::isBlank).orElse(false)) {
          taker.take(number, line);
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The bytes up to the next line feed; empty at the end. */
  private static Optional<byte[]> next(InputStream in) throws IOException {
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (; next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return Optional.of(line.toByteArray());
  }

  private InputStream open() throws IOException {
    return source instanceof ImportSource.Text text
        ? new ByteArrayInputStream(text.text().getBytes(UTF_8))
        : new BufferedInputStream(Files.newInputStream(((ImportSource.Files) source).path()));
  }

  private static TransferException unreadable(IOException e) {
    return new TransferException(e, "source.unreadable", e);
  }
}
