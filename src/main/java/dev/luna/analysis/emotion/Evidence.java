package dev.luna.analysis.emotion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What mentions and the text as a whole say together.
 *
 * <p>Each is taken as an independent sign, so that signs of intensities a and b make 1 - (1 - a)(1
 * - b). In a text of more than four sentences they are spread: n sentences need √(n/4) times as
 * much. How likely a feeling is for the whole adds to its intensity, and how likely none is to what
 * a feeling must reach.
 */
final class Evidence {

  /** Below it, a text is neutral. */
  private static final double FELT = 0.25;

  /** What the likelihood of the whole counts beside the intensity of words. */
  private static final double SHARE = 2 / 3.0;

  private static final double LEAN = 0.25;
  private static final double BOTH = 0.3;
  private static final int SHORT = 4;
  private static final double CERTAIN = 0.95;

  private final List<Mention> mentions;
  private final double spread;
  private final Likelihoods whole;

  Evidence(List<Mention> mentions, int sentences, Likelihoods whole) {
    this.mentions = mentions;
    this.whole = whole;
    this.spread = Math.sqrt(Math.max(1.0, sentences / (double) SHORT));
  }

  /** Those that are felt at all, strongest first. */
  List<Feeling> feelings() {
    return Arrays.stream(Emotion.values())
        .filter(emotion -> emotion != Emotion.NEUTRAL)
        .map(emotion -> new Feeling(emotion, intensity(emotion)))
        .filter(feeling -> feeling.intensity() > 0)
        .sorted(Comparator.comparingDouble(Feeling::intensity).reversed())
        .toList();
  }

  Emotion dominant() {
    return feelings().stream()
        .findFirst()
        .filter(feeling -> felt(feeling.emotion()) >= FELT + SHARE * whole.of(Emotion.NEUTRAL))
        .map(Feeling::emotion)
        .orElse(Emotion.NEUTRAL);
  }

  /** From -1 to 1: the strength of all that is pleasant or not, times by how much one prevails. */
  double valence() {
    double pleasant = sum(1);
    double unpleasant = sum(-1);
    double both = pleasant + unpleasant;
    return both == 0 ? 0 : strength(both) * (pleasant - unpleasant) / both;
  }

  Polarity polarity() {
    double valence = valence();
    if (Math.abs(valence) >= LEAN) {
      return valence > 0 ? Polarity.POSITIVE : Polarity.NEGATIVE;
    }
    boolean both = strength(sum(1)) >= BOTH && strength(sum(-1)) >= BOTH;
    return both ? Polarity.MIXED : polarityOfDominant(valence);
  }

  // What is felt calmly or hardly is still pleasant or not, if nothing speaks against it.
  private Polarity polarityOfDominant(double valence) {
    double felt = dominant().valence();
    if (felt * valence <= 0) {
      return Polarity.NEUTRAL;
    }
    return felt > 0 ? Polarity.POSITIVE : Polarity.NEGATIVE;
  }

  private double intensity(Emotion emotion) {
    return Math.min(1, felt(emotion));
  }

  private double felt(Emotion emotion) {
    return strength(sum(emotion)) + SHARE * whole.of(emotion);
  }

  private double sum(Emotion emotion) {
    return mentions.stream()
            .filter(mention -> mention.emotion() == emotion)
            .mapToDouble(mention -> weight(mention.intensity()))
            .sum()
        / spread;
  }

  private double sum(int sign) {
    double ofMentions =
        mentions.stream()
            .filter(mention -> mention.valence() * sign > 0)
            .mapToDouble(mention -> weight(mention.intensity() * Math.abs(mention.valence())))
            .sum();
    Emotion dominant = dominant();
    double valence = dominant.valence() * sign;
    double ofWhole = valence > 0 ? weight(SHARE * whole.of(dominant) * valence) : 0;
    return ofMentions / spread + ofWhole;
  }

  private static double weight(double intensity) {
    return -Math.log(1 - Math.min(intensity, CERTAIN));
  }

  private static double strength(double weight) {
    return 1 - Math.exp(-weight);
  }
}
