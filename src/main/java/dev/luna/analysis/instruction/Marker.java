package dev.luna.analysis.instruction;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form that speaks for a text's instructing an assistant: the marks of a turn, of a template, of
 * what a page does not show.
 *
 * @param name of a {@link Kind}, or of a cue that only counts
 * @param points how much it tells, 1 to 10
 * @param sign that is in everything of this form
 */
record Marker(String name, int points, String sign, Pattern form) {

  private static final List<Marker> ALL =
      WordList.lines("markers.txt").stream().map(Marker::parse).toList();

  /** All that stand in a text. */
  static Stream<Clue> in(String text) {
    return ALL.stream().filter(it -> text.contains(it.sign)).flatMap(it -> it.clues(text));
  }

  private Stream<Clue> clues(String text) {
    return form.matcher(text)
        .results()
        .map(found -> new Clue(name, points, found.start(), found.end()));
  }

  private static Marker parse(String line) {
    String[] parts = line.split("\\s+", 4);
    return new Marker(parts[0], Integer.parseInt(parts[1]), parts[2], Pattern.compile(parts[3]));
  }
}
