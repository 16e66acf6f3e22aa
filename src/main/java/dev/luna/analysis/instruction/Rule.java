package dev.luna.analysis.instruction;

import dev.luna.analysis.instruction.Sequence.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What in a sentence tells that it instructs an assistant.
 *
 * @param name of a {@link Kind}, or of a cue that only counts
 * @param points how much it tells, 1 to 10; 10 is enough
 * @param together what stands in the sentence, all of it
 * @param required the classes of that
 * @param absent classes of which nothing does
 */
record Rule(
    String name, int points, List<Sequence> together, Set<String> required, Set<String> absent) {

  /**
   * Reads a line of {@code rules.txt}.
   *
   * @throws IllegalArgumentException if it names a class that the lexicon does not have
   */
  static Rule parse(String line, Lexicon lexicon) {
    String[] parts = line.split("\\s+", 3);
    List<Sequence> together = new ArrayList<>();
    Set<String> absent = new HashSet<>();
    for (String part : parts[2].split("&")) {
      if (part.strip().startsWith("!")) {
        absent.add(part.strip().substring(1));
      } else {
        together.add(Sequence.parse(part));
      }
    }
    Set<String> required =
        together.stream().flatMap(it -> it.classes().stream()).collect(Collectors.toSet());
    Stream.concat(required.stream(), absent.stream()).forEach(lexicon::require);
    return new Rule(parts[0], Integer.parseInt(parts[1]), together, required, absent);
  }

  String firstClass() {
    return together.get(0).classes().get(0);
  }

  /** Where it holds: what its first sequence finds, stretched to the first of each other. */
  List<Span> in(Cues cues) {
    if (!cues.hasAll(required) || cues.hasAny(absent)) {
      return List.of();
    }
    List<Span> spans = together.get(0).in(cues);
    for (Sequence other : together.subList(1, together.size())) {
      Optional<Span> found =
          spans.isEmpty() ? Optional.empty() : other.in(cues).stream().findFirst();
      spans = found.isPresent() ? spans.stream().map(found.get()::with).toList() : List.of();
    }
    return spans;
  }
}
