package dev.luna.bridge;

import java.math.BigDecimal;

/**
 * The id of a JSON-RPC message.
 *
 * @param key what two spellings of the same id have in common; null for a JSON {@code null}
 * @param text the id as it was written
 * @param start where {@code text} begins in the message
 */
record RequestId(String key, String text, int start) {

  static RequestId ofString(String value, String text, int start) {
    return new RequestId('"' + value, text, start);
  }

  static RequestId ofNumber(String text, int start) {
    return new RequestId(canonical(text), text, start);
  }

  static RequestId ofNull(String text, int start) {
    return new RequestId(null, text, start);
  }

  private static String canonical(String number) {
    try {
      return new BigDecimal(number).stripTrailingZeros().toString();
    } catch (NumberFormatException outOfRange) {
      return number;
    }
  }
}
