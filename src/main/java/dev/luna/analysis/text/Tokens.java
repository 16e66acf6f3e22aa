package dev.luna.analysis.text;

import dev.luna.analysis.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts French and English text into tokens.
 *
 * <p>French elisions and pronouns after the verb stand alone: {@code j'|aime}, {@code as|-tu}.
 * English contractions stay whole: {@code don't}. An address is one word, a number with its
 * separators one number.
 */
public final class Tokens {

  private static final String ADDRESS = "(?i:https?)://\\S+|[\\w.+-]++@[\\w-]+(?:\\.[\\w-]+)+";
  private static final String NUMBER = "\\p{N}+(?:[.,:/-]\\p{N}+)*";
  private static final String ELISION =
      "(?i:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)['\u2019](?=\\p{L})";
  private static final String PRONOUN =
      "(?i:-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|les?|la|y|en))(?![\\p{L}\\p{N}])";
  private static final String WORD =
      "(?i:rendez-vous)(?!\\p{L})|\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['\u2019_]\\p{L}[\\p{L}\\p{M}\\p{N}]*|(?!"
          + PRONOUN
          + ")-[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<address>%s)|(?<number>%s)|(?<word>%s|%s|%s)|(?<mark>\\S)"
              .formatted(ADDRESS, NUMBER, ELISION, WORD, "(?<=\\p{L})" + PRONOUN));

  private Tokens() {}

  /** All of them, in order. */
  public static List<Token> of(String text) {
    return of(text, 0);
  }

  static List<Token> of(String text, int start) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(Token.of(matcher.group(), kind(matcher), start + matcher.start()));
    }
    return List.copyOf(tokens);
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("number") != null) {
      return Kind.NUMBER;
    }
    return matcher.group("mark") != null ? Kind.MARK : Kind.WORD;
  }
}
