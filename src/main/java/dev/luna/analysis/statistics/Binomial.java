package dev.luna.analysis.statistics;

/** How likely so many successes are by chance. */
public final class Binomial {

  private Binomial() {}

  /**
   * The chance of at least this many successes.
   *
   * @param trials at least 0
   * @param successes from 0 to {@code trials}
   * @param chance of one success, from 0 to 1
   * @return from 0 to 1
   */
  public static double atLeast(int trials, int successes, double chance) {
    if (successes == 0 || chance >= 1) {
      return 1;
    }
    if (chance <= 0) {
      return 0;
    }
    double odds = Math.log(chance) - Math.log1p(-chance);
    double term = trials * Math.log1p(-chance);
    double sum = 0;
    for (int i = 0; i <= trials; i++) {
      sum += i >= successes ? Math.exp(term) : 0;
      term += Math.log((double) (trials - i) / (i + 1)) + odds;
    }
    return Math.min(1, sum);
  }
}
