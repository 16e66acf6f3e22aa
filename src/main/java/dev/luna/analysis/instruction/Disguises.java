package dev.luna.analysis.instruction;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes off what keeps words from being found: markup, invisible characters, letters of other
 * scripts and digits that look like the right ones, letters set apart.
 */
final class Disguises {

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u00ad\\u034f\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufe00-\\ufe0f\\ufeff]+");
  private static final Pattern FOREIGN = Pattern.compile("[\\u00a0\\u00ad\\u0100-\\x{10ffff}]+");
  private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\u0370-\\u052f]");
  private static final Pattern FOREIGN_WORD =
      Pattern.compile("(?<!\\p{L})[\\p{L}&&[^\\u0370-\\u052f]]*+[\\u0370-\\u052f]\\p{L}*+");
  private static final Pattern CHARACTER_REFERENCE =
      Pattern.compile("&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));");
  private static final Pattern INLINE_TAG =
      Pattern.compile(
          "</?(?:b|i|em|strong|u|s|span|font|a|small|sup|sub|mark|code|wbr)(?:\\s[^<>]{0,300})?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("<!--|-->|</?[a-zA-Z][^<>]{0,300}>");
  private static final Pattern STARS_IN_WORD = Pattern.compile("(?<=\\p{L})\\*{1,3}(?=\\p{L})");
  private static final Pattern EMPHASIS = Pattern.compile("\\*+");
  private static final Pattern APART =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}](?:([ ._*|-])[\\p{L}\\p{N}](?![\\p{L}\\p{N}]))(?:\\1[\\p{L}\\p{N}](?![\\p{L}\\p{N}]))+");
  private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[\\p{L}0-9@$]++");

  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_WORD = 20;
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_PART = 16;

  private final Predicate<String> known;

  /**
   * @param known whether a word is one of those that are looked for
   */
  Disguises(Predicate<String> known) {
    this.known = known;
  }

  Unmasked takeOff(String text) {
    return withoutMarkup(latin(text))
        .takeOff(APART, it -> words(together(it.group())))
        .takeOff(LETTERS_AND_DIGITS, it -> letters(it.group()));
  }

  private static Unmasked latin(String text) {
    Unmasked plain = Unmasked.of(text).takeOff(FOREIGN, it -> visible(it.group()));
    return OTHER_SCRIPT.matcher(plain.text()).find()
        ? plain.takeOff(FOREIGN_WORD, it -> LookAlikes.latin(it.group()))
        : plain;
  }

  private static String visible(String foreign) {
    return Normalizer.normalize(INVISIBLE.matcher(foreign).replaceAll(""), Form.NFKC);
  }

  private static Unmasked withoutMarkup(Unmasked text) {
    return text.takeOff("&#", CHARACTER_REFERENCE, Disguises::character)
        .replace("<", INLINE_TAG, it -> "")
        .replace("<", TAG, it -> "\n")
        .takeOff("*", STARS_IN_WORD, it -> "")
        .replace("*", EMPHASIS, it -> "");
  }

  private static String character(MatchResult reference) {
    int code =
        reference.group(1) != null
            ? Integer.parseInt(reference.group(1), 16)
            : Integer.parseInt(reference.group(2));
    return Character.isValidCodePoint(code) ? Character.toString(code) : reference.group();
  }

  private static String together(String apart) {
    StringBuilder word = new StringBuilder();
    apart.codePoints().filter(Character::isLetterOrDigit).forEach(word::appendCodePoint);
    return word.toString();
  }

  /** Cuts letters that stood all alike apart into the words that are known, the longest first. */
  private String words(String joined) {
    StringBuilder words = new StringBuilder();
    int start = 0;
    while (start < joined.length()) {
      int end = endOfKnown(joined, start);
      words.append(end > start ? " " + joined.substring(start, end) + " " : joined.charAt(start));
      start = Math.max(end, start + 1);
    }
    return words.toString().strip();
  }

  private int endOfKnown(String joined, int start) {
    for (int end = Math.min(joined.length(), start + LONGEST_PART);
        end >= start + SHORTEST_PART;
        end--) {
      if (known.test(joined.substring(start, end))) {
        return end;
      }
    }
    return start;
  }

  private String letters(String word) {
    return mixesDigits(word) ? withLetters(word) : word;
  }

  private static boolean mixesDigits(String word) {
    if (word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD) {
      return false;
    }
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters += Character.isLetter(word.charAt(i)) ? 1 : 0;
    }
    return letters > 0 && letters < word.length();
  }

  private String withLetters(String word) {
    return Stream.of('i', 'l')
        .map(one -> withoutDigits(word, one))
        .filter(known)
        .findFirst()
        .orElse(word);
  }

  private static String withoutDigits(String word, char one) {
    return word.replace('0', 'o')
        .replace('1', one)
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's')
        .replace('7', 't')
        .replace('8', 'b')
        .replace('9', 'g')
        .replace('@', 'a')
        .replace('$', 's');
  }
}
