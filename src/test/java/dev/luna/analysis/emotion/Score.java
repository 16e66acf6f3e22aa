package dev.luna.analysis.emotion;

import java.util.List;

/**
 * How often a reader hears what people hear.
 *
 * @param emotion share of texts whose strongest emotion is right
 * @param polarity share of texts whose polarity is right; mixed counts as neutral
 */
public record Score(int texts, double emotion, double polarity, List<String> wrong) {

  /** Of these texts. */
  public static Score of(EmotionReader reader, List<LabelledText> texts) {
    List<Judged> judged = texts.stream().map(text -> Judged.of(reader, text)).toList();
    return new Score(
        texts.size(),
        judged.stream().filter(Judged::emotionFits).count() / (double) texts.size(),
        judged.stream().filter(Judged::polarityFits).count() / (double) texts.size(),
        judged.stream()
            .filter(it -> !it.emotionFits() || !it.polarityFits())
            .map(Judged::toString)
            .toList());
  }

  private record Judged(LabelledText text, Emotion heard, Polarity polarity) {

    static Judged of(EmotionReader reader, LabelledText text) {
      EmotionReading reading = reader.read(text.text());
      Polarity polarity =
          reading.polarity() == Polarity.MIXED ? Polarity.NEUTRAL : reading.polarity();
      return new Judged(text, reading.dominant(), polarity);
    }

    boolean emotionFits() {
      return heard == text.emotion();
    }

    boolean polarityFits() {
      return polarity == text.polarity();
    }

    @Override
    public String toString() {
      return "%s %s, heard %s %s: %s"
          .formatted(text.emotion(), text.polarity(), heard, polarity, text.text());
    }
  }

  @Override
  public String toString() {
    return "%d texts: emotion %.3f, valence %.3f".formatted(texts, emotion, polarity);
  }
}
