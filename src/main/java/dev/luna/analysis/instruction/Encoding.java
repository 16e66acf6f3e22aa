package dev.luna.analysis.instruction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a part of a text can be written that a machine reads and a person does not. */
enum Encoding {
  BASE64("", "(?<![\\w+/-])[\\w+/-]{16,}+={0,2}", Encoding::base64),
  HEXADECIMAL("", "(?<!\\w)(?:[0-9a-fA-F]{2}[ :]?){12,}(?!\\w)", Encoding::hexadecimal),
  PERCENT(
      "%",
      "(?<![\\w.+-])[\\w.+-]*+(?:%[0-9a-fA-F]{2}[\\w.+-]*+){2,}",
      it -> URLDecoder.decode(it, UTF_8)),
  ESCAPES("\\", "(?:\\\\u00[0-9a-fA-F]{2}|\\\\x[0-9a-fA-F]{2}){4,}", Encoding::escapes),
  /** Unicode's tags, which no font shows: one for each character of ASCII. */
  TAGS("\udb40", "[\\x{e0020}-\\x{e007e}]{4,}", Encoding::tags),
  /** What a mark makes run from right to left. */
  REVERSED(
      "\u202e", "(?<=\\u202e)[^\\u202c\\n]{8,}", it -> new StringBuilder(it).reverse().toString());

  /**
   * A part that was decoded.
   *
   * @param start where it begins in the text that it was found in
   * @param end the place after it
   * @param text what it says
   */
  record Part(int start, int end, String text) {}

  private static final int SHORTEST_BASE64 = 16;
  private static final double MOSTLY = .8;
  private static final int TAG_OF_NUL = 0xe0000;

  private final String sign;
  private final Pattern pattern;
  private final UnaryOperator<String> decoder;

  /**
   * @param sign that is in every such part
   */
  Encoding(String sign, String pattern, UnaryOperator<String> decoder) {
    this.sign = sign;
    this.pattern = Pattern.compile(pattern);
    this.decoder = decoder;
  }

  /** Those parts of a text that say something once they are decoded. */
  static Stream<Part> partsOf(String text) {
    return Stream.of(values()).filter(it -> it.mayBeIn(text)).flatMap(it -> it.in(text));
  }

  private boolean mayBeIn(String text) {
    return text.contains(sign) && (this != BASE64 || hasLongWord(text));
  }

  private static boolean hasLongWord(String text) {
    int length = 0;
    for (int i = 0; i < text.length() && length < SHORTEST_BASE64; i++) {
      length = Character.isWhitespace(text.charAt(i)) ? 0 : length + 1;
    }
    return length >= SHORTEST_BASE64;
  }

  Stream<Part> in(String text) {
    return pattern
        .matcher(text)
        .results()
        .flatMap(
            found ->
                decoded(found.group())
                    .map(says -> new Part(found.start(), found.end(), says))
                    .stream());
  }

  private Optional<String> decoded(String part) {
    try {
      return Optional.of(decoder.apply(part)).filter(Encoding::saysSomething);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean saysSomething(String text) {
    long readable =
        text.codePoints()
            .filter(it -> Character.isLetter(it) || Character.isWhitespace(it))
            .count();
    return readable > MOSTLY * text.length() && text.strip().matches("(?s)\\S+\\s.*");
  }

  private static String base64(String part) {
    String plain = part.replace('-', '+').replace('_', '/');
    return text(Base64.getDecoder().decode(plain));
  }

  private static String hexadecimal(String part) {
    return text(HexFormat.of().parseHex(part.replaceAll("[ :]", "")));
  }

  private static String escapes(String part) {
    return text(HexFormat.of().parseHex(part.replaceAll("\\\\u00|\\\\x", "")));
  }

  private static String tags(String part) {
    StringBuilder text = new StringBuilder();
    part.codePoints().forEach(tag -> text.appendCodePoint(tag - TAG_OF_NUL));
    return text.toString();
  }

  private static String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
