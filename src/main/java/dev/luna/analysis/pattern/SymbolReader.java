package dev.luna.analysis.pattern;

import dev.luna.analysis.text.Token;
import dev.luna.analysis.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a series of symbols: single characters, short items between separators, or bare words of
 * which there are few different ones.
 */
final class SymbolReader {

  private static final Pattern SEPARATOR = Pattern.compile("\\s?(?:[,;|\\n]|→|->|=>)\\s?");
  private static final Pattern LIST_MARK = Pattern.compile("(?m)^\\h*+(?:[-*+•]|\\w{1,3}[.)])\\s");
  private static final int MIN_CHARACTERS = 6;
  private static final int MIN_ITEMS = 3;
  private static final int MAX_ITEM = 20;
  private static final int MAX_WORDS = 2;

  /** Words are symbols where each stands there so many times. */
  private static final int TIMES = 3;

  // Two words in turn are rather said again than a series, unless there are many of them.
  private static final int MIN_VOCABULARY = 3;
  private static final int MANY = 20;

  private SymbolReader() {}

  /** The items, folded; empty where the text is no such series. */
  static Optional<List<String>> read(String text) {
    String bare = Token.fold(Blanks.collapse(text));
    if (LIST_MARK.matcher(bare).find()) {
      return Optional.empty();
    }
    return characters(bare).or(() -> separated(bare)).or(() -> bareWords(bare));
  }

  private static Optional<List<String>> characters(String text) {
    List<String> parts = Arrays.asList(text.split("\\s+"));
    if (parts.size() == 1) {
      parts = text.codePoints().mapToObj(Character::toString).toList();
      return few(parts) && parts.stream().allMatch(SymbolReader::isSign)
          ? Optional.of(parts)
          : Optional.empty();
    }
    boolean single = parts.stream().allMatch(part -> part.codePointCount(0, part.length()) == 1);
    return single && parts.size() >= MIN_CHARACTERS ? Optional.of(parts) : Optional.empty();
  }

  private static boolean isSign(String character) {
    int codePoint = character.codePointAt(0);
    return Character.isLetterOrDigit(codePoint) || codePoint > 0x2000;
  }

  private static boolean few(List<String> characters) {
    return characters.size() >= MIN_CHARACTERS
        && characters.stream().distinct().count() * TIMES <= characters.size();
  }

  private static Optional<List<String>> separated(String text) {
    if (text.chars().anyMatch(mark -> ".!?:".indexOf(mark) >= 0)) {
      return Optional.empty();
    }
    List<String> items = List.of(SEPARATOR.split(text));
    boolean brief =
        items.stream()
            .allMatch(
                item ->
                    !item.isBlank()
                        && item.length() <= MAX_ITEM
                        && item.split("\\s+").length <= MAX_WORDS);
    return brief && items.size() >= MIN_ITEMS ? Optional.of(items) : Optional.empty();
  }

  private static Optional<List<String>> bareWords(String text) {
    List<Token> tokens = Tokens.of(text);
    long vocabulary = tokens.stream().map(Token::folded).distinct().count();
    boolean series =
        vocabulary * TIMES <= tokens.size()
            && (vocabulary >= MIN_VOCABULARY || tokens.size() >= MANY)
            && tokens.stream().allMatch(it -> it.isWord() && !FunctionWords.contain(it.folded()));
    return series ? Optional.of(tokens.stream().map(Token::folded).toList()) : Optional.empty();
  }
}
