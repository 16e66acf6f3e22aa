package dev.luna.analysis.pattern;

import dev.luna.analysis.ratio.Precision;
import dev.luna.analysis.statistics.LineFit;
import java.util.List;
import java.util.stream.IntStream;

/** Looks for numbers that grow by the same difference, or by the same factor. */
final class Progression {

  private static final int MIN_NUMBERS = 4;

  /** What is not exact takes more numbers to tell. */
  private static final int MIN_MEASURED = 6;

  /** The largest distance from the line, as a share of the whole rise. */
  private static final double MAX_DEVIATION = 0.03;

  private Progression() {}

  static Finding in(DataStream stream) {
    List<Double> numbers = stream.numbers();
    if (numbers.size() < MIN_NUMBERS) {
      return Finding.notMeasurable(PatternKind.PROGRESSION, MIN_NUMBERS);
    }
    Line arithmetic = Line.through(numbers.stream().mapToDouble(it -> it).toArray());
    Line geometric =
        numbers.stream().allMatch(number -> number > 0)
            ? Line.through(numbers.stream().mapToDouble(Math::log).toArray())
            : Line.NONE;
    boolean factor = geometric.deviation() < arithmetic.deviation();
    return finding(numbers, factor ? geometric : arithmetic, factor);
  }

  private static Finding finding(List<Double> numbers, Line line, boolean factor) {
    if (line == Line.NONE) {
      return Finding.of(PatternKind.PROGRESSION, false, 0, List.of(), List.of());
    }
    double allowed =
        Math.max(line.rounding(numbers, factor), numbers.size() < MIN_MEASURED ? 0 : MAX_DEVIATION);
    double step = factor ? Math.exp(line.slope()) : line.slope();
    return Finding.of(
        PatternKind.PROGRESSION,
        line.deviation() <= allowed,
        1 - line.deviation(),
        List.of(
            Measure.of(factor ? "factor" : "difference", step),
            Measure.atMost("deviation", line.deviation(), allowed)),
        List.of(evidence(factor, step, numbers.size())));
  }

  private static Evidence evidence(boolean factor, double step, int numbers) {
    String text = (factor ? "×" : step < 0 ? "" : "+") + NumberReader.rounded(step);
    return new Evidence(Evidence.Type.STEP, text, numbers - 1, List.of(1));
  }

  /**
   * @param deviation of the number that is farthest from the line, as a share of the rise; infinite
   *     where nothing rises or falls
   */
  private record Line(double slope, double deviation) {

    // What doubles make of no rise at all.
    private static final double FLAT = 1e-9;

    static final Line NONE = new Line(0, Double.POSITIVE_INFINITY);

    static Line through(double[] values) {
      LineFit fit = LineFit.of(values);
      double rise = Math.abs(fit.slope()) * (values.length - 1);
      double farthest =
          IntStream.range(0, values.length)
              .mapToDouble(i -> Math.abs(values[i] - fit.at(i)))
              .max()
              .orElseThrow();
      return rise <= FLAT * farthest || rise == 0 ? NONE : new Line(fit.slope(), farthest / rise);
    }

    /** The deviation that rounding alone explains. */
    double rounding(List<Double> numbers, boolean factor) {
      double rise = Math.abs(slope) * (numbers.size() - 1);
      double smallest = numbers.stream().mapToDouble(Math::abs).min().orElseThrow();
      double largest = numbers.stream().mapToDouble(Math::abs).max().orElseThrow();
      double tolerance = Precision.of(numbers).tolerance(2, largest);
      return (factor ? tolerance / smallest : tolerance) / rise;
    }
  }
}
