package dev.luna.analysis.values;

import dev.luna.analysis.text.WordGroups;
import java.util.Map;

/** The words of a language that tell numbers, dates and times. */
final class ValueWords {

  private static final ValueWords FRENCH = new ValueWords("fr");
  private static final ValueWords ENGLISH = new ValueWords("en");

  private final WordGroups groups;
  private final Map<String, Measure> measures;
  private final boolean french;

  private ValueWords(String language) {
    french = language.equals("fr");
    groups = WordGroups.read(ValueWords.class, "words_%s.txt".formatted(language));
    measures = Measure.read(french);
  }

  /** Those of French, or else of English. */
  static ValueWords of(String language) {
    return language.equals("fr") ? FRENCH : ENGLISH;
  }

  boolean isFrench() {
    return french;
  }

  boolean has(String group, String word) {
    return groups.of(group).contains(word);
  }

  /** The place of a word in a group, from 0; -1 if it is not there. */
  int place(String group, String word) {
    return groups.of(group).indexOf(word);
  }

  /** The place of a word in a group, in the singular or the plural. */
  int placeOfAny(String group, String word) {
    int place = place(group, word);
    return place < 0 && word.endsWith("s")
        ? place(group, word.substring(0, word.length() - 1))
        : place;
  }

  /** What a word measures; null if it measures nothing. */
  Measure measure(String word) {
    return measures.get(word);
  }
}
