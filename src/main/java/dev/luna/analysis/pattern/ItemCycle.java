package dev.luna.analysis.pattern;

import dev.luna.analysis.statistics.Binomial;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Items that return after the same distance.
 *
 * @param period the distance, in items
 * @param matches the share of items that are what stands one period earlier, from 0 to 1
 * @param chance that as many are by chance, for all periods tried together, from 0 to 1
 */
record ItemCycle(int period, double matches, double chance) {

  static final double MIN_MATCHES = 0.6;
  static final double MAX_CHANCE = 0.001;

  /** A cycle without any exception is one if it is seen so often. */
  static final int MIN_CYCLES = 3;

  static final int MIN_ITEMS = 6;

  private static final int MAX_PERIOD = 500;

  /**
   * The shortest of the distances at which nearly the most items return; empty where no distance
   * stands out.
   *
   * @param cycles how often a cycle must fit into the items
   */
  static Optional<ItemCycle> of(List<String> items, int cycles) {
    int longest = Math.min(MAX_PERIOD, items.size() / cycles);
    double[] matches = new double[longest + 2];
    for (int period = 1; period < matches.length; period++) {
      matches[period] = matches(items, period);
    }
    double equality = Repetition.equality(items);
    ItemCycle best = null;
    for (int period = 2; period <= longest; period++) {
      // Where items stay the same for a while they match at all small distances.
      double ordinary = Math.max(equality, Math.max(matches[period - 1], matches[period + 1]));
      int pairs = items.size() - period;
      int matching = (int) Math.round(matches[period] * pairs);
      double chance = Math.min(1, Binomial.atLeast(pairs, matching, ordinary) * (longest - 1));
      ItemCycle cycle = new ItemCycle(period, matches[period], chance);
      if (cycle.found(items) && (best == null || best.matches() < 0.9 * cycle.matches())) {
        best = cycle;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean found(List<String> items) {
    boolean exact =
        matches == 1
            && items.size() >= MIN_CYCLES * period
            && new HashSet<>(items.subList(0, period)).size() > 1;
    return exact || matches >= MIN_MATCHES && chance <= MAX_CHANCE;
  }

  private static double matches(List<String> items, int period) {
    int pairs = items.size() - period;
    int matching = 0;
    for (int i = 0; i < pairs; i++) {
      matching += items.get(i).equals(items.get(i + period)) ? 1 : 0;
    }
    return pairs <= 0 ? 0 : (double) matching / pairs;
  }
}
