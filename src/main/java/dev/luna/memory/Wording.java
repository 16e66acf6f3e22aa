package dev.luna.memory;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A French or English text as its words, in lower case and without accents.
 *
 * @param words all of them, in order
 * @param names words that have a capital letter though no sentence begins with them
 * @param denies whether something in it is negated
 */
record Wording(List<String> words, Set<String> names, boolean denies) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.:,]\\p{N}+)*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final String SENTENCE_STARTS_AFTER = ".!?:;«\"";

  /** An invoice "no. 12" denies nothing. */
  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:not|no(?!\\.?\\s*\\d)|never|neither|none|nothing|nobody|without|cannot"
              + "|pas|ne|jamais|aucune?|rien|sans)\\b|n['’]t\\b|\\bn['’]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Set<String> CALENDAR =
      Stream.of(Locale.ENGLISH, Locale.FRENCH)
          .flatMap(Wording::calendar)
          .collect(toUnmodifiableSet());

  static Wording of(String text) {
    List<String> words = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (MatchResult match : WORD.matcher(text).results().toList()) {
      String word = fold(match.group());
      words.add(word);
      if (isName(text, match)) {
        names.add(word);
      }
    }
    return new Wording(List.copyOf(words), Set.copyOf(names), NEGATION.matcher(text).find());
  }

  /** Days, months, numbers and names. */
  Set<String> values() {
    Set<String> values = new HashSet<>(names);
    words.stream()
        .filter(word -> Character.isDigit(word.charAt(0)) || CALENDAR.contains(word))
        .forEach(values::add);
    return values;
  }

  private static boolean isName(String text, MatchResult match) {
    String before = text.substring(0, match.start()).stripTrailing();
    return match.group().length() > 2
        && Character.isUpperCase(match.group().charAt(0))
        && !before.isEmpty()
        && SENTENCE_STARTS_AFTER.indexOf(before.charAt(before.length() - 1)) < 0;
  }

  private static Stream<String> calendar(Locale locale) {
    return Stream.concat(
            Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.FULL, locale)),
            Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, locale)))
        .map(Wording::plain);
  }

  private static String fold(String word) {
    String plain = plain(word);
    String singular = plain.substring(0, plain.length() - (plain.endsWith("s") ? 1 : 0));
    return CALENDAR.contains(singular) ? singular : plain;
  }

  private static String plain(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
