package dev.luna.analysis.emotion;

/** How likely each emotion is for a text as a whole; together 1, or 0 where nothing is known. */
final class Likelihoods {

  /** Of a text of which nothing is known. */
  static final Likelihoods NONE = new Likelihoods(new double[Emotion.values().length]);

  /** Less is no sign of a feeling. */
  private static final double SIGN = 0.2;

  private final double[] ofEach;

  /**
   * @param ofEach in the order of the emotions
   */
  Likelihoods(double[] ofEach) {
    this.ofEach = ofEach.clone();
  }

  /** From 0 to 1; 0 for a feeling that is hardly likely, or less so than none. */
  double of(Emotion emotion) {
    double likelihood = ofEach[emotion.ordinal()];
    double least = Math.max(SIGN, ofEach[Emotion.NEUTRAL.ordinal()]);
    return likelihood < least && emotion != Emotion.NEUTRAL ? 0 : likelihood;
  }
}
