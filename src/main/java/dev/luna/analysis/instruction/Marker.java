package dev.luna.analysis.instruction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form that speaks for a text's instructing an assistant: the marks of a turn, of a template, of
 * what a page does not show.
 *
 * @param name of a {@link Kind}, or of a cue that only counts
 * @param points how much it tells, 1 to 10
 * @param signs in lower case; one of them is on a line where anything of this form begins
 */
record Marker(String name, int points, List<String> signs, Pattern form) {

  private static final List<Marker> ALL =
      WordList.lines("markers.txt").stream().map(Marker::parse).toList();

  /** All that stand in a text. */
  static Stream<Clue> in(String text) {
    String lower = lower(text);
    return ALL.stream().flatMap(it -> it.clues(text, lower).stream());
  }

  private Set<Clue> clues(String text, String lower) {
    Set<Clue> clues = new LinkedHashSet<>();
    for (String sign : signs) {
      int at = lower.indexOf(sign);
      while (at >= 0) {
        int end = lineEnd(text, at);
        find(text, text.lastIndexOf('\n', at) + 1, lineEnd(text, end + 1), clues);
        at = lower.indexOf(sign, end);
      }
    }
    return clues;
  }

  private void find(String text, int from, int to, Set<Clue> clues) {
    Matcher matcher = form.matcher(text).region(from, to);
    matcher.useAnchoringBounds(false).useTransparentBounds(true);
    while (matcher.find()) {
      clues.add(new Clue(name, points, matcher.start(), matcher.end()));
    }
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** Every place stays where it is, which it does not where words are put in lower case. */
  private static String lower(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters);
  }

  private static Marker parse(String line) {
    String[] parts = line.split("\\s+", 4);
    List<String> signs =
        Stream.of(parts[2].split("\\|")).map(it -> it.replace('_', ' ').replace('¦', '|')).toList();
    return new Marker(parts[0], Integer.parseInt(parts[1]), signs, Pattern.compile(parts[3]));
  }
}
