package dev.luna.state;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words and sentences of a French or English text, by the rules of Unicode. */
final class Words {

  private Words() {}

  /** In lower case, in the order of the text. */
  static List<String> of(String text) {
    return parts(text, BreakIterator.getWordInstance(Locale.ROOT)).stream()
        .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
        .map(part -> part.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** How many sentences say something; the marks inside an address or a number end none. */
  static int sentences(String text) {
    int sentences = 0;
    StringBuilder sentence = new StringBuilder();
    for (String part : parts(text, BreakIterator.getSentenceInstance(Locale.ROOT))) {
      sentence.append(part);
      if (Character.isWhitespace(part.charAt(part.length() - 1))) {
        sentences += says(sentence);
        sentence.setLength(0);
      }
    }
    return sentences + says(sentence);
  }

  private static int says(CharSequence text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
  }

  /**
   * The mean share of different words in every window of so many words (moving-average type-token
   * ratio, Covington and McFall 2010), which unlike the plain ratio does not fall with length.
   *
   * @return in (0, 1]; 0 without words
   */
  static double diversity(List<String> words, int window) {
    if (words.isEmpty()) {
      return 0;
    }
    int width = Math.min(window, words.size());
    Map<String, Integer> inside = new HashMap<>();
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      inside.merge(words.get(i), 1, Integer::sum);
      if (i >= width) {
        inside.computeIfPresent(words.get(i - width), (word, n) -> n == 1 ? null : n - 1);
      }
      sum += i >= width - 1 ? inside.size() : 0;
    }
    return sum / width / (words.size() - width + 1);
  }

  private static List<String> parts(String text, BreakIterator breaks) {
    breaks.setText(text);
    List<String> parts = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      parts.add(text.substring(start, end));
    }
    return parts;
  }
}
