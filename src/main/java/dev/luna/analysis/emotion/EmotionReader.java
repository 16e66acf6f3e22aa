package dev.luna.analysis.emotion;

import dev.luna.analysis.Languages;
import dev.luna.analysis.text.Sentence;
import dev.luna.analysis.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the feelings of texts from their words, and from what they mean as a whole, which tells
 * more where a feeling is left to be understood.
 */
public final class EmotionReader {

  private static final double ANSWERED = 0.5;

  private final Map<String, WholeMeaning> meanings;

  /**
   * @param vectors asked for texts that are not long, and first of all for the examples
   */
  public EmotionReader(Vectors vectors) {
    this(Map.of("fr", new WholeMeaning("fr", vectors), "en", new WholeMeaning("en", vectors)));
  }

  private EmotionReader(Map<String, WholeMeaning> meanings) {
    this.meanings = meanings;
  }

  /** A reader that knows words alone. */
  public static EmotionReader ofWords() {
    return new EmotionReader(Map.of());
  }

  /** Reads a text, French or English. */
  public EmotionReading read(String text) {
    String language = Languages.of(text);
    List<Sentence> sentences = Sentences.of(text);
    List<Mention> mentions = new ArrayList<>(inWords(sentences, Lexicon.of(language)));
    mentions.addAll(Symbols.in(text));
    mentions.sort(Comparator.comparingInt(Mention::start));
    Evidence evidence = new Evidence(mentions, sentences.size(), whole(text, language));
    Emotion dominant = evidence.dominant();
    return new EmotionReading(
        dominant,
        evidence.polarity(),
        evidence.valence(),
        evidence.feelings(),
        List.copyOf(mentions),
        dominant != Emotion.NEUTRAL && mentions.stream().noneMatch(it -> it.emotion() == dominant),
        language);
  }

  private Likelihoods whole(String text, String language) {
    return Optional.ofNullable(meanings.get(language))
        .map(meaning -> meaning.of(text))
        .orElse(Likelihoods.NONE);
  }

  private static List<Mention> inWords(List<Sentence> sentences, Lexicon lexicon) {
    List<Mention> mentions = new ArrayList<>();
    List<Mention> last = List.of();
    for (Sentence sentence : sentences) {
      SentenceReader reader = new SentenceReader(sentence, lexicon);
      mentions.addAll(
          reader.opposes() ? last.stream().map(it -> it.times(ANSWERED)).toList() : last);
      last = reader.mentions();
    }
    mentions.addAll(last);
    return mentions;
  }
}
