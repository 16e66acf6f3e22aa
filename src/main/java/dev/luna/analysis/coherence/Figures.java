package dev.luna.analysis.coherence;

import java.util.List;
import java.util.Optional;

/** The values of two claims beside each other. */
final class Figures {

  /** Values that cannot both be true of one thing. */
  record Pair(Figure said, Figure known) {}

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

  Optional<Pair> disagreeing() {
    return said.figures().stream()
        .flatMap(
            figure -> {
              List<Figure> comparable =
                  known.figures().stream().filter(it -> areComparable(figure, it)).toList();
              return comparable.stream().anyMatch(it -> it.value().agreesWith(figure.value()))
                  ? null
                  : comparable.stream().map(it -> new Pair(figure, it));
            })
        .findFirst();
  }

  /** Whether they speak of different ones in a row: the first release, the second release. */
  boolean rankOthers() {
    return disagreeing()
        .filter(pair -> pair.said().inSubject() && pair.known().inSubject())
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

  private static boolean countSame(Figure one, Figure other) {
    return one.counted().isEmpty() && other.counted().isEmpty()
        || one.counted().isEmpty() != other.counted().isEmpty() && !bothCount(one, other)
        || one.counted().stream()
            .anyMatch(
                word ->
                    other.counted().stream()
                        .anyMatch(it -> Relation.of(word, it) == Relation.SAME));
  }

  private static boolean bothCount(Figure one, Figure other) {
    return one.value().isComparableWith(other.value());
  }
}
