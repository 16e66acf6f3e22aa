package dev.luna.analysis.instruction;

import dev.luna.analysis.instruction.Sequence.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words of a sentence belong to which classes of the lexicon. */
final class Cues {

  private final Map<String, List<Span>> spans = new HashMap<>();

  /** The same, to be added to. */
  Cues copy() {
    Cues copy = new Cues();
    spans.forEach((name, all) -> copy.spans.put(name, new ArrayList<>(all)));
    return copy;
  }

  /** Adds words that do not begin before those that were added already. */
  void add(String name, Span span) {
    spans.computeIfAbsent(name, it -> new ArrayList<>()).add(span);
  }

  /** The classes that it has words of. */
  Set<String> names() {
    return spans.keySet();
  }

  boolean hasAll(Collection<String> names) {
    return spans.keySet().containsAll(names);
  }

  boolean hasAny(Collection<String> names) {
    return names.stream().anyMatch(spans::containsKey);
  }

  /** The words of a class, in order. */
  List<Span> of(String name) {
    return spans.getOrDefault(name, List.of());
  }
}
