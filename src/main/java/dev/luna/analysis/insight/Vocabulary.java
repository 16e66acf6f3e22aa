package dev.luna.analysis.insight;

import dev.luna.analysis.text.ContentWords;
import dev.luna.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a set of notes speaks of, and how telling each word is among them. */
final class Vocabulary {

  private final Map<String, Map<String, String>> byNote = new LinkedHashMap<>();
  private final Map<String, Integer> notesWith = new HashMap<>();

  /**
   * The words of notes.
   *
   * @param topic what all of them are about: its words tell nothing
   */
  Vocabulary(String topic, List<Note> notes) {
    ContentWords words = new ContentWords();
    Set<String> known = words.of(Tokens.of(topic));
    for (Note note : notes) {
      Map<String, String> spelt = new LinkedHashMap<>(words.spelt(Tokens.of(note.text())));
      spelt.keySet().removeAll(known);
      byNote.put(note.id(), spelt);
      spelt.keySet().forEach(stem -> notesWith.merge(stem, 1, Integer::sum));
    }
  }

  /** The stems that both have. */
  Set<String> shared(String one, String other) {
    Set<String> shared = new HashSet<>(byNote.get(one).keySet());
    shared.retainAll(byNote.get(other).keySet());
    return shared;
  }

  /** How much of what both say they have in common (Dice), in [0, 1]. */
  double overlap(String one, String other) {
    double both = weight(byNote.get(one).keySet()) + weight(byNote.get(other).keySet());
    return both == 0 ? 0 : 2 * weight(shared(one, other)) / both;
  }

  /** The words that at least two of the notes have, those in most of them first. */
  List<String> common(Collection<String> ids) {
    Map<String, Integer> count = new HashMap<>();
    ids.forEach(id -> byNote.get(id).keySet().forEach(stem -> count.merge(stem, 1, Integer::sum)));
    return count.keySet().stream()
        .filter(stem -> count.get(stem) > 1)
        .sorted(
            Comparator.comparing((String stem) -> -count.get(stem))
                .thenComparing(stem -> -weight(stem))
                .thenComparing(stem -> stem))
        .map(stem -> spelling(stem, ids))
        .toList();
  }

  /** Stems as the first of the notes that has them spells them, the most telling first. */
  List<String> spelt(Collection<String> stems, Collection<String> ids) {
    List<String> ordered = new ArrayList<>(stems);
    ordered.sort(Comparator.comparing((String stem) -> -weight(stem)).thenComparing(stem -> stem));
    return ordered.stream().map(stem -> spelling(stem, ids)).toList();
  }

  private String spelling(String stem, Collection<String> ids) {
    return ids.stream()
        .map(id -> byNote.get(id).get(stem))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(stem);
  }

  private double weight(Collection<String> stems) {
    return stems.stream().mapToDouble(this::weight).sum();
  }

  // Inverse document frequency, as BM25 has it.
  private double weight(String stem) {
    int with = notesWith.get(stem);
    return Math.log(1 + (byNote.size() - with + 0.5) / (with + 0.5));
  }
}
