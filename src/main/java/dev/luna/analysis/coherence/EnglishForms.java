package dev.luna.analysis.coherence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the endings of English words tell. */
final class EnglishForms {

  private static final Pattern GRADED = Pattern.compile("(.{3,})(?:er|est)");

  private static final Pattern NOUN =
      Pattern.compile(".*(?:ments?|tions?|sions?|ness|[ae]nces?)|.{3,}(?:er|or)s?");

  private static final Pattern VERB_IN_ER =
      Pattern.compile(
          "(?:offer|order|suffer|prefer|consider|transfer|enter|gather|answer|power|register"
              + "|.*(?:liver|member|cover))s?");

  private EnglishForms() {}

  /** What "faster", "bigger" and "heaviest" may be forms of. */
  static Stream<String> positives(String word) {
    Matcher graded = GRADED.matcher(word);
    if (!graded.matches()) {
      return Stream.of();
    }
    String base = graded.group(1);
    String shorter = base.substring(0, base.length() - 1);
    return Stream.of(base, base + 'e', shorter, shorter + 'y');
  }

  /** Whether it is a noun though its stem is that of a verb: "appointment", "developer". */
  static boolean isNoun(String word) {
    return NOUN.matcher(word).matches() && !VERB_IN_ER.matcher(word).matches();
  }

  static boolean isPlural(String word) {
    return word.endsWith("s") && !word.endsWith("ss");
  }
}
