package dev.luna.analysis.emotion;

/**
 * Words of a text that carry a feeling.
 *
 * @param emotion what they express where they stand: for a denied feeling what the denial does
 * @param intensity from 0 to 1, after what strengthens and weakens them
 * @param valence how pleasant it is, in [-1, 1]
 * @param text as it stands there
 * @param start where it begins in the whole text, in UTF-16 units
 * @param negated whether it is denied there
 */
public record Mention(
    Emotion emotion, double intensity, double valence, String text, int start, boolean negated) {

  /** Where it ends in the whole text: the place after its last unit. */
  public int end() {
    return start + text.length();
  }

  Mention times(double factor) {
    return new Mention(emotion, intensity * factor, valence, text, start, negated);
  }
}
