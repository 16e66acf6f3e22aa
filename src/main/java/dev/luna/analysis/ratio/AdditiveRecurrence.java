package dev.luna.analysis.ratio;

import dev.luna.analysis.statistics.Binomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Whether each number is the sum of the two before it, as in the series of Fibonacci and of Lucas;
 * the ratio of neighbours in such a series tends to φ, whatever it begins with.
 *
 * @param equations how many sums there are to test, two fewer than numbers
 * @param holding at which places they hold: the index, from 0, of the sum among the numbers
 * @param backwards whether the series was read from its end
 * @param chance that as many sums hold if the same numbers stand in any order, from 0 to 1
 */
public record AdditiveRecurrence(
    int equations, List<Integer> holding, boolean backwards, double chance) {

  /** Fewer numbers than this say nothing. */
  public static final int MIN_NUMBERS = 5;

  /** The share of sums that must hold. */
  public static final double MIN_SHARE = 0.8;

  /** The largest chance of being mistaken. */
  public static final double MAX_CHANCE = 0.01;

  // Every pair is summed; more numbers do not change the rate.
  private static final int SAMPLE = 300;

  static AdditiveRecurrence of(List<Double> numbers) {
    Precision precision = Precision.of(numbers);
    List<Integer> forwards = holding(numbers, precision);
    List<Double> reversed = new ArrayList<>(numbers);
    Collections.reverse(reversed);
    List<Integer> backwards = holding(reversed, precision);
    boolean back = backwards.size() > forwards.size();
    List<Integer> holding =
        back ? backwards.stream().map(at -> numbers.size() - 1 - at).sorted().toList() : forwards;
    int equations = Math.max(0, numbers.size() - 2);
    double rate = holding.isEmpty() ? 0 : rate(numbers, precision);
    return new AdditiveRecurrence(
        equations, holding, back, Binomial.atLeast(equations, holding.size(), rate));
  }

  /** The share of sums that hold, from 0 to 1. */
  public double share() {
    return equations == 0 ? 0 : (double) holding.size() / equations;
  }

  /** Whether enough of the sums hold, and more than by chance. */
  public boolean found() {
    return equations >= MIN_NUMBERS - 2 && share() >= MIN_SHARE && chance <= MAX_CHANCE;
  }

  private static List<Integer> holding(List<Double> numbers, Precision precision) {
    List<Integer> places = new ArrayList<>();
    for (int i = 2; i < numbers.size(); i++) {
      double sum = numbers.get(i - 1) + numbers.get(i - 2);
      double tolerance = precision.tolerance(3, numbers.get(i));
      if (Math.abs(sum - numbers.get(i)) <= tolerance) {
        places.add(i);
      }
    }
    return places;
  }

  /** How often the sum of two of these numbers is a third. */
  private static double rate(List<Double> numbers, Precision precision) {
    double[] sorted = numbers.stream().limit(SAMPLE).mapToDouble(it -> it).sorted().toArray();
    long matches = 0;
    for (int i = 0; i < sorted.length; i++) {
      for (int j = i + 1; j < sorted.length; j++) {
        matches += near(sorted, sorted[i] + sorted[j], precision);
      }
    }
    double n = sorted.length;
    return Math.min(1, matches / (n * (n - 1) / 2 * Math.max(1, n - 2)));
  }

  private static int near(double[] sorted, double sum, Precision precision) {
    double tolerance = precision.tolerance(3, sum);
    return below(sorted, sum + tolerance) - below(sorted, Math.nextDown(sum - tolerance));
  }

  private static int below(double[] sorted, double bound) {
    int place = Arrays.binarySearch(sorted, bound);
    int from = place < 0 ? -place - 1 : place;
    while (from < sorted.length && sorted[from] <= bound) {
      from++;
    }
    return from;
  }
}
