package dev.luna.analysis.pattern;

import dev.luna.analysis.ratio.AdditiveRecurrence;
import dev.luna.analysis.ratio.ConsecutiveRatios;
import dev.luna.analysis.ratio.FibonacciMembers;
import dev.luna.analysis.ratio.GoldenTest;
import java.util.ArrayList;
import java.util.List;

/** Looks for φ and the series of Fibonacci in numbers. */
final class GoldenPattern {

  private static final int MIN_NUMBERS = 3;

  private GoldenPattern() {}

  static Finding in(DataStream stream) {
    if (stream.numbers().size() < MIN_NUMBERS) {
      return Finding.notMeasurable(PatternKind.GOLDEN_RATIO, MIN_NUMBERS);
    }
    GoldenTest test = GoldenTest.of(stream.numbers());
    AdditiveRecurrence sums = test.recurrence();
    ConsecutiveRatios ratios = test.ratios();
    FibonacciMembers members = test.members();
    return Finding.of(
        PatternKind.GOLDEN_RATIO,
        test.found(),
        test.strength(),
        List.of(
            Measure.atLeast("recurrence_share", sums.share(), AdditiveRecurrence.MIN_SHARE),
            Measure.atMost("recurrence_chance", sums.chance(), AdditiveRecurrence.MAX_CHANCE),
            Measure.atLeast("golden_ratio_share", ratios.share(), ConsecutiveRatios.MIN_SHARE),
            Measure.atMost("golden_ratio_chance", ratios.chance(), ConsecutiveRatios.MAX_CHANCE),
            Measure.of("mean_ratio", ratios.mean()),
            Measure.atLeast("fibonacci_share", members.share(), FibonacciMembers.MIN_SHARE),
            Measure.atMost("fibonacci_chance", members.chance(), FibonacciMembers.MAX_CHANCE)),
        evidence(stream.numbers(), test));
  }

  private static List<Evidence> evidence(List<Double> numbers, GoldenTest test) {
    List<Evidence> evidence = new ArrayList<>();
    if (test.recurrence().found()) {
      evidence.add(sum(numbers, test.recurrence()));
    }
    if (test.ratios().found()) {
      String ratio = "×" + NumberReader.rounded(test.ratios().mean());
      evidence.add(new Evidence(Evidence.Type.STEP, ratio, test.ratios().near(), List.of()));
    }
    if (test.members().found()) {
      List<String> members = test.members().members().stream().map(String::valueOf).toList();
      evidence.add(
          new Evidence(
              Evidence.Type.MEMBERS, String.join(", ", members), members.size(), List.of()));
    }
    return evidence;
  }

  /** The last of the sums, which has the ratio nearest to φ. */
  private static Evidence sum(List<Double> numbers, AdditiveRecurrence sums) {
    int at = sums.holding().get(sums.backwards() ? 0 : sums.holding().size() - 1);
    int step = sums.backwards() ? 1 : -1;
    String text =
        "%s = %s + %s"
            .formatted(
                NumberReader.format(numbers.get(at)),
                NumberReader.format(numbers.get(at + step)),
                NumberReader.format(numbers.get(at + 2 * step)));
    List<Integer> places = sums.holding().stream().map(place -> place + 1).toList();
    return new Evidence(Evidence.Type.SUM, text, sums.holding().size(), places);
  }
}
