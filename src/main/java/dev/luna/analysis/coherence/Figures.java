package dev.luna.analysis.coherence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of two claims beside each other. */
final class Figures {

  /** Values that cannot both be true of one thing. */
  record Disagreement(Figure said, Figure known) {}

  private final Claim said;
  private final Claim known;

  Figures(Claim said, Claim known) {
    this.said = said;
    this.known = known;
  }

  /** Whether there is a value of the same kind that differs, and none that agrees. */
  boolean disagree() {
    return disagreeing().isPresent();
  }

  Optional<Disagreement> disagreeing() {
    return said.figures().stream().flatMap(this::disagreeing).findFirst();
  }

  private Stream<Disagreement> disagreeing(Figure figure) {
    List<Figure> comparable =
        known.figures().stream().filter(it -> areComparable(figure, it)).toList();
    return comparable.stream().anyMatch(it -> it.value().agreesWith(figure.value()))
        ? Stream.empty()
        : comparable.stream().map(it -> new Disagreement(figure, it));
  }

  /** Whether they speak of different ones in a row: the first release, the second release. */
  boolean rankOthers() {
    return disagreeing()
        .filter(values -> values.said().inSubject() && values.known().inSubject())
        .isPresent();
  }

  /** Whether the other claim tells every value of this one. */
  boolean tellsAll() {
    return said.figures().stream()
        .allMatch(
            figure ->
                known.figures().stream()
                    .anyMatch(it -> it.value().implies(figure.value()) && countSame(figure, it)));
  }

  private static boolean areComparable(Figure one, Figure other) {
    return one.value().isComparableWith(other.value()) && countSame(one, other);
  }

  // "is five" and "is 5 years old" count nothing that could differ.
  private static boolean countSame(Figure one, Figure other) {
    if (one.counted().isEmpty() || other.counted().isEmpty()) {
      return one.counted().isEmpty() == other.counted().isEmpty()
          || !one.value().isComparableWith(other.value());
    }
    return one.counted().stream()
        .anyMatch(
            word ->
                other.counted().stream().anyMatch(it -> Relation.of(word, it) == Relation.SAME));
  }
}
