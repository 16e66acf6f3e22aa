package dev.luna.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * What was measured.
 *
 * @param rate how often a second the work was done, by all clients together
 * @param median milliseconds
 * @param p99 milliseconds that 99 of 100 took at most
 */
record Figures(double rate, double median, double p99) {

  private static final double MILLI = TimeUnit.MILLISECONDS.toNanos(1);
  private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

  /**
   * The figures of single times.
   *
   * @param nanos how long each took, at least one
   * @param elapsed nanoseconds from the first to the last
   */
  static Figures of(long[] nanos, long elapsed) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    return new Figures(
        count / (elapsed / SECOND), sorted[count / 2] / MILLI, sorted[count * 99 / 100] / MILLI);
  }

  /** The median of each figure. */
  static Figures median(List<Figures> rounds) {
    return new Figures(
        median(rounds, Figures::rate),
        median(rounds, Figures::median),
        median(rounds, Figures::p99));
  }

  /** The median of one figure of many. */
  static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
    return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
  }
}
