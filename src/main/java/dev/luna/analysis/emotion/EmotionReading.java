package dev.luna.analysis.emotion;

import java.util.List;

/**
 * The feelings a text expresses.
 *
 * @param dominant the strongest; neutral where none reaches 0.25
 * @param polarity positive from a valence of 0.25 on, negative from -0.25; between these mixed
 *     where much is pleasant and unpleasant at once, and otherwise that of the dominant emotion if
 *     the valence has its sign
 * @param valence from -1, most unpleasant, to 1
 * @param feelings all that is felt, strongest first
 * @param mentions the words and symbols that carry it, in the order of the text
 * @param byMeaning whether no words carry the strongest, so that it is guessed from the whole
 * @param language ISO 639-1 code of the text, {@code und} if it cannot be told; words of both
 *     languages are looked for unless it is French or English
 */
public record EmotionReading(
    Emotion dominant,
    Polarity polarity,
    double valence,
    List<Feeling> feelings,
    List<Mention> mentions,
    boolean byMeaning,
    String language) {

  /** How strong an emotion is in the text, from 0 to 1. */
  public double intensity(Emotion emotion) {
    return feelings.stream()
        .filter(feeling -> feeling.emotion() == emotion)
        .mapToDouble(Feeling::intensity)
        .findFirst()
        .orElse(0);
  }
}
