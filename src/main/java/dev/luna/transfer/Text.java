package dev.luna.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Texts in files, and in what is said about them. */
final class Text {

  private static final int LONGEST_REASON = 300;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Text() {}

  /** The text in these bytes without a byte order mark; empty if they are not UTF-8. */
  static Optional<String> decode(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** What went wrong, in one line of bearable length. */
  static String oneLine(Exception e) {
    return oneLine(String.valueOf(e.getMessage()));
  }

  /** The first line of a text, in bearable length. */
  static String oneLine(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
  }
}
