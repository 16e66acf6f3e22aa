package dev.luna.memory;

/**
 * How often a memory was judged.
 *
 * @param useful at least 0
 * @param notUseful at least 0
 */
public record Votes(long useful, long notUseful) {

  private static final double STRENGTH = 0.5;

  /** What every {@link #factor} is below. */
  static final double HIGHEST_FACTOR = 1 + STRENGTH;

  /** Keeps a single vote from saying as much as many that agree (additive smoothing). */
  private static final int DOUBT = 2;

  /**
   * What a score in recall is multiplied by: {@code 1 + 0.5 (u − n) / (u + n + 2)}.
   *
   * @return above 0.5 and below 1.5; exactly 1 where both are equal
   */
  public double factor() {
    return 1 + STRENGTH * (useful - notUseful) / (useful + notUseful + DOUBT);
  }
}
