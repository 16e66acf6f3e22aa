package dev.luna.analysis.coherence;

import dev.luna.analysis.text.Token;
import dev.luna.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entries of several words, as their stems. */
final class Phrases {

  private static final Comparator<List<String>> LONGEST_FIRST =
      Comparator.comparingInt((List<String> phrase) -> phrase.size()).reversed();

  private final Tongue tongue;
  private final Map<String, List<List<String>>> byFirst = new HashMap<>();

  Phrases(Tongue tongue) {
    this.tongue = tongue;
  }

  /**
   * Adds an entry whose words are joined by underscores.
   *
   * @return its stems, joined likewise
   */
  String add(String entry) {
    List<String> phrase =
        Tokens.of(entry.replace('_', ' ')).stream().map(Token::text).map(tongue::stem).toList();
    List<List<String>> same = byFirst.computeIfAbsent(phrase.get(0), it -> new ArrayList<>());
    if (!same.contains(phrase)) {
      same.add(phrase);
    }
    return String.join("_", phrase);
  }

  /** Those that begin with one of these stems, the longest first. */
  List<List<String>> beginningWith(Set<String> stems) {
    List<List<String>> found = new ArrayList<>();
    stems.forEach(stem -> found.addAll(byFirst.getOrDefault(stem, List.of())));
    found.sort(LONGEST_FIRST);
    return found;
  }
}
