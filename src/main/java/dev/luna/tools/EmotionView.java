package dev.luna.tools;

import dev.luna.analysis.emotion.Emotion;
import dev.luna.analysis.emotion.EmotionReading;
import dev.luna.analysis.emotion.Mention;
import dev.luna.analysis.emotion.Polarity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The feelings of a text.
 *
 * @param dominant the strongest
 * @param valence whether it sounds pleased
 * @param valenceScore from -1, most unpleasant, to 1
 * @param emotions all that is felt, strongest first
 * @param words what carries them, in the order of the text
 * @param byMeaning whether the dominant feeling is guessed from the whole, since no words carry it
 * @param language of the text, {@code und} if it cannot be told
 */
record EmotionView(
    Emotion dominant,
    Polarity valence,
    double valenceScore,
    List<Felt> emotions,
    List<Carrier> words,
    boolean byMeaning,
    String language) {

  /**
   * An emotion.
   *
   * @param intensity above 0, at most 1
   */
  record Felt(Emotion emotion, double intensity) {}

  /**
   * Words that carry an emotion.
   *
   * @param text as it stands there
   * @param start its place in the text, in UTF-16 units
   * @param end the place after it
   * @param emotion what it expresses there; for a denied feeling, what the denial does
   * @param negated whether it is denied
   */
  record Carrier(
      String text,
      int start,
      int end,
      Emotion emotion,
      double intensity,
      double valence,
      boolean negated) {

    static Carrier of(Mention mention) {
      return new Carrier(
          mention.text(),
          mention.start(),
          mention.end(),
          mention.emotion(),
          mention.intensity(),
          mention.valence(),
          mention.negated());
    }

    String toText(Texts texts) {
      return texts.say(negated ? "emotion.denied" : "emotion.word", text);
    }
  }

  static EmotionView of(EmotionReading reading) {
    return new EmotionView(
        reading.dominant(),
        reading.polarity(),
        reading.valence(),
        reading.feelings().stream()
            .map(feeling -> new Felt(feeling.emotion(), feeling.intensity()))
            .toList(),
        reading.mentions().stream().map(Carrier::of).toList(),
        reading.byMeaning(),
        reading.language());
  }

  String toText(Texts texts) {
    String said =
        texts.say("emotion.summary", name(dominant, texts), name(valence, texts), valenceScore);
    if (!emotions.isEmpty()) {
      said += texts.say("emotion.felt", list(texts));
    }
    if (!words.isEmpty()) {
      said += texts.say("emotion.words", carriers(texts));
    }
    return byMeaning ? said + texts.say("emotion.by_meaning") : said;
  }

  private String list(Texts texts) {
    return emotions.stream()
        .map(felt -> texts.say("emotion.one", name(felt.emotion(), texts), felt.intensity()))
        .collect(Collectors.joining(", "));
  }

  private String carriers(Texts texts) {
    return words.stream().map(word -> word.toText(texts)).collect(Collectors.joining(", "));
  }

  private static String name(Enum<?> constant, Texts texts) {
    return texts.say("emotion." + constant.name().toLowerCase(Locale.ROOT));
  }
}
