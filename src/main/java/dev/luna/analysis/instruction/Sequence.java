package dev.luna.analysis.instruction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Classes that follow one another, with at most so many words between each and the next.
 *
 * @param gaps one less than there are classes
 */
record Sequence(List<String> classes, List<Integer> gaps) {

  /**
   * Words of a sentence.
   *
   * @param first the place of the first one
   * @param last the place of the last one
   */
  record Span(int first, int last) {

    Span with(Span other) {
      return new Span(Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  /** Reads {@code drop 3 your 2 orders}, where a number that is left out is 0. */
  static Sequence parse(String text) {
    List<String> classes = new ArrayList<>();
    List<Integer> gaps = new ArrayList<>();
    for (String part : text.strip().split("\\s+")) {
      if (part.matches("\\d+")) {
        gaps.add(Integer.valueOf(part));
      } else {
        if (gaps.size() < classes.size()) {
          gaps.add(0);
        }
        classes.add(part);
      }
    }
    return new Sequence(List.copyOf(classes), List.copyOf(gaps));
  }

  /** All places where it stands. */
  List<Span> in(Cues cues) {
    List<Span> spans = new ArrayList<>();
    for (Span start : cues.of(classes.get(0))) {
      end(cues, start, 1).ifPresent(last -> spans.add(new Span(start.first(), last)));
    }
    return spans;
  }

  private Optional<Integer> end(Cues cues, Span before, int next) {
    if (next == classes.size()) {
      return Optional.of(before.last());
    }
    return cues.of(classes.get(next)).stream()
        .filter(span -> span.first() > before.last())
        .filter(span -> span.first() - before.last() - 1 <= gaps.get(next - 1))
        .flatMap(span -> end(cues, span, next + 1).stream())
        .findFirst();
  }
}
