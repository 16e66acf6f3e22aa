package dev.luna.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Header values that may hold any text: {@code =?base64?…?=} around what is not plain ASCII. */
final class HeaderText {

  private static final String PREFIX = "=?base64?";
  private static final String SUFFIX = "?=";

  private HeaderText() {}

  /**
   * @throws IllegalArgumentException if the value holds what no header may hold, or is not well
   *     encoded
   */
  static String decode(String value) {
    if (!value.chars().allMatch(c -> (c >= 0x20 && c < 0x7f) || c == '\t')) {
      throw new IllegalArgumentException("not ASCII");
    }
    if (!value.startsWith(PREFIX) || !value.endsWith(SUFFIX)) {
      return value;
    }
    byte[] bytes = base64(value.substring(PREFIX.length(), value.length() - SUFFIX.length()));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
  }

  /** Java's decoder takes text without padding, so what it read is compared with what came. */
  private static byte[] base64(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw new IllegalArgumentException("not padded as Base64 is");
    }
    return bytes;
  }
}
