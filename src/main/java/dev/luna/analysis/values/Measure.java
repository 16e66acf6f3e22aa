package dev.luna.analysis.values;

import dev.luna.analysis.ResourceLines;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A unit.
 *
 * @param name of the unit that all units of its kind are counted in
 * @param size how many of those it is
 */
record Measure(String name, double size) {

  private static final String FRENCH_ONLY = "fr";

  /** Every unit by each way of writing it. */
  static Map<String, Measure> read(boolean french) {
    Map<String, Measure> measures = new HashMap<>();
    for (String line : ResourceLines.of(Measure.class, "measures.txt")) {
      String[] parts = line.split(" ");
      int first = parts[0].equals(FRENCH_ONLY) ? 1 : 0;
      if (first == 0 || french) {
        Measure measure = new Measure(parts[first], Double.parseDouble(parts[first + 1]));
        Arrays.stream(parts).skip(first + 2L).forEach(word -> measures.put(word, measure));
      }
    }
    return measures;
  }
}
