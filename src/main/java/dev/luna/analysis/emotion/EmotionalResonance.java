package dev.luna.analysis.emotion;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** How alike two texts are in what they express. */
public final class EmotionalResonance {

  private EmotionalResonance() {}

  /**
   * The mean of two likenesses.
   *
   * <ul>
   *   <li>Of feelings: Σ min(a, b) / Σ max(a, b) over the intensities of all emotions (Ružička),
   *       with 1 - the strongest of a text as its neutrality.
   *   <li>Of valence: 1 - |a - b| / 2.
   * </ul>
   *
   * @return from 0 to 1; 1 for texts that express the same, also for two that express nothing
   */
  public static double between(EmotionReading one, EmotionReading other) {
    double[] a = profile(one);
    double[] b = profile(other);
    double shared = 0;
    double all = 0;
    for (int i = 0; i < a.length; i++) {
      shared += Math.min(a[i], b[i]);
      all += Math.max(a[i], b[i]);
    }
    return (shared / all + 1 - Math.abs(one.valence() - other.valence()) / 2) / 2;
  }

  private static double[] profile(EmotionReading reading) {
    double[] felt = Arrays.stream(Emotion.values()).mapToDouble(reading::intensity).toArray();
    double strongest = Arrays.stream(felt).max().orElse(0);
    return DoubleStream.concat(Arrays.stream(felt), DoubleStream.of(1 - strongest)).toArray();
  }
}
