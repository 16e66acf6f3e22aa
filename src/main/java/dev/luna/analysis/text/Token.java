package dev.luna.analysis.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word, number or mark of a text.
 *
 * @param text as it stands there
 * @param folded in lower case, without accents, with straight apostrophes
 * @param start where it begins in the whole text, in UTF-16 units
 */
public record Token(String text, String folded, Kind kind, int start) {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /** What a token is made of. */
  public enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  static Token of(String text, Kind kind, int start) {
    return new Token(text, fold(text), kind, start);
  }

  /** A text as words are compared: in lower case, without accents, with straight apostrophes. */
  public static String fold(String text) {
    return isAscii(text) ? text.toLowerCase(Locale.ROOT) : foldAccents(text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String foldAccents(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return ACCENTS
        .matcher(decomposed)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace("\u0153", "oe")
        .replace("\u00e6", "ae");
  }

  /** Where it ends in the whole text: the place after its last unit. */
  public int end() {
    return start + text.length();
  }

  /** Whether it is a word, and not a number or a mark. */
  public boolean isWord() {
    return kind == Kind.WORD;
  }
}
