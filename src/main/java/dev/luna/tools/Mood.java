package dev.luna.tools;

import dev.luna.analysis.emotion.Emotion;
import dev.luna.analysis.emotion.EmotionReading;

/**
 * What a text feels like, in short.
 *
 * @param dominant the strongest emotion; neutral where there is none to speak of
 * @param valence from -1, most unpleasant, to 1
 */
record Mood(Emotion dominant, double valence) {

  static Mood of(EmotionReading reading) {
    return new Mood(reading.dominant(), reading.valence());
  }
}
