package dev.luna.analysis.ratio;

import java.util.List;

/**
 * How many of the numbers are Fibonacci numbers, in whatever order they stand.
 *
 * @param members those that are, each once, as far as a long can hold them
 * @param tested how many different whole numbers above 3 there were; smaller ones all are members
 * @param chance that as many of them are, if each could as well be any other number of its size,
 *     from 0 to 1
 */
public record FibonacciMembers(List<Long> members, int tested, double chance) {

  /** Fewer numbers than this say nothing. */
  public static final int MIN_NUMBERS = 3;

  /** The share of the tested numbers that must be members. */
  public static final double MIN_SHARE = 0.8;

  /** The largest chance of being mistaken. */
  public static final double MAX_CHANCE = 0.001;

  private static final long SMALL = 3;

  // The distance between a Fibonacci number's two neighbouring midpoints, for its size.
  private static final double SPACING = Math.sqrt(GoldenRatio.PHI) - 1 / Math.sqrt(GoldenRatio.PHI);

  static FibonacciMembers of(List<Double> numbers) {
    List<Long> tested =
        numbers.stream()
            .filter(number -> number > SMALL && number == Math.rint(number) && number < 1e15)
            .map(Double::longValue)
            .distinct()
            .toList();
    List<Long> members = tested.stream().filter(FibonacciMembers::isMember).toList();
    return new FibonacciMembers(members, tested.size(), chance(tested, members.size()));
  }

  /** The share of the tested numbers that are members, from 0 to 1. */
  public double share() {
    return tested == 0 ? 0 : (double) members.size() / tested;
  }

  /** Whether there are more of them than by chance. */
  public boolean found() {
    return tested >= MIN_NUMBERS && share() >= MIN_SHARE && chance <= MAX_CHANCE;
  }

  /** Whether this is one of 0, 1, 1, 2, 3, 5, 8, …; up to 10¹⁵. */
  static boolean isMember(long number) {
    long before = 0;
    long last = 1;
    while (before < number) {
      long next = before + last;
      before = last;
      last = next;
    }
    return before == number;
  }

  /** The distribution of the number of successes, one number after the other. */
  private static double chance(List<Long> tested, int members) {
    double[] successes = new double[tested.size() + 1];
    successes[0] = 1;
    for (long number : tested) {
      double rate = Math.min(1, 1 / (SPACING * number));
      for (int i = successes.length - 1; i > 0; i--) {
        successes[i] = successes[i] * (1 - rate) + successes[i - 1] * rate;
      }
      successes[0] *= 1 - rate;
    }
    double sum = 0;
    for (int i = members; i < successes.length; i++) {
      sum += successes[i];
    }
    return Math.min(1, sum);
  }
}
