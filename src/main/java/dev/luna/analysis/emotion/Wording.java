package dev.luna.analysis.emotion;

import dev.luna.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which of the stems, and pairs of them in a row, that several examples have are in a text. */
final class Wording {

  /** What one example alone has says more about that example than about its feeling. */
  private static final int EXAMPLES = 2;

  private final String language;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param language {@code fr} or {@code en}
   */
  Wording(String language, List<String> examples) {
    this.language = language;
    Map<String, Integer> counts = new TreeMap<>();
    examples.forEach(text -> traits(text).forEach(trait -> counts.merge(trait, 1, Integer::sum)));
    counts.forEach(
        (trait, count) -> {
          if (count >= EXAMPLES) {
            places.put(trait, places.size());
          }
        });
  }

  /** A place for each, all of the same size where the text has it; the whole has length 1 or 0. */
  float[] of(String text) {
    List<Integer> found =
        traits(text).stream().filter(places::containsKey).map(places::get).toList();
    float[] vector = new float[places.size()];
    found.forEach(place -> vector[place] = (float) (1 / Math.sqrt(found.size())));
    return vector;
  }

  private Set<String> traits(String text) {
    WordForms forms = WordForms.of(language);
    List<String> stems = new ArrayList<>();
    Tokens.of(text).forEach(token -> stems.add(Collections.min(forms.stems(token.text()))));
    Set<String> traits = new LinkedHashSet<>(stems);
    for (int i = 1; i < stems.size(); i++) {
      traits.add(stems.get(i - 1) + " " + stems.get(i));
    }
    return traits;
  }
}
