package dev.luna.analysis.emotion;

import java.util.Optional;

/**
 * The kinds of feelings that are told apart: few, so that each is told well. Finer ones belong to
 * the nearest: love, pride, hope and amusement to joy; disappointment, guilt, weariness to sadness;
 * frustration, disgust, envy to anger; worry and stress to fear; confusion to surprise; interest to
 * curiosity; relief and confidence to calm.
 */
public enum Emotion {
  JOY(1),
  SADNESS(-1),
  ANGER(-1),
  FEAR(-1),
  SURPRISE(0),
  CURIOSITY(0),
  CALM(0.7),
  GRATITUDE(1),
  /** None of them: plain statements, and words that judge without a feeling. */
  NEUTRAL(0);

  private final double valence;

  Emotion(double valence) {
    this.valence = valence;
  }

  /** How pleasant it is where a word says nothing else, in [-1, 1]. */
  public double valence() {
    return valence;
  }

  /** What somebody expresses who denies it, as far as that is a feeling: "not happy", sadness. */
  Optional<Emotion> denied() {
    return switch (this) {
      case JOY -> Optional.of(SADNESS);
      case GRATITUDE -> Optional.of(ANGER);
      case CALM -> Optional.of(FEAR);
      case SADNESS, ANGER, FEAR -> Optional.of(CALM);
      case SURPRISE, CURIOSITY, NEUTRAL -> Optional.empty();
    };
  }
}
