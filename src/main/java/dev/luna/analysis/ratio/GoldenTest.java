package dev.luna.analysis.ratio;

import java.util.List;

/** Whether φ is in numbers, by three tests of which any may say so. */
public record GoldenTest(
    AdditiveRecurrence recurrence, ConsecutiveRatios ratios, FibonacciMembers members) {

  /**
   * @param numbers in their order; fewer than four show nothing
   */
  public static GoldenTest of(List<Double> numbers) {
    return new GoldenTest(
        AdditiveRecurrence.of(numbers),
        ConsecutiveRatios.of(numbers),
        FibonacciMembers.of(numbers));
  }

  /** Whether one of the tests says that it is. */
  public boolean found() {
    return recurrence.found() || ratios.found() || members.found();
  }

  /** The largest share that one of the tests that say so accounts for, from 0 to 1. */
  public double strength() {
    return Math.max(
        recurrence.found() ? recurrence.share() : 0,
        Math.max(ratios.found() ? ratios.share() : 0, members.found() ? members.share() : 0));
  }
}
