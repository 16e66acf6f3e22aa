package dev.luna.analysis.emotion;

import dev.luna.analysis.Languages;
import dev.luna.analysis.text.Sentence;
import dev.luna.analysis.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the feelings of texts from their words, and those of English texts without such words from
 * what they mean as a whole.
 */
public final class EmotionReader {

  private static final String ENGLISH = "en";
  private static final double ANSWERED = 0.5;

  private final WholeMeaning meaning;

  /**
   * @param vectors asked only where the words say nothing
   */
  public EmotionReader(Vectors vectors) {
    this.meaning = new WholeMeaning(vectors);
  }

  /** A reader that knows words alone. */
  public static EmotionReader ofWords() {
    return new EmotionReader(texts -> Optional.empty());
  }

  /** Reads a text, French or English. */
  public EmotionReading read(String text) {
    String language = Languages.of(text);
    List<Sentence> sentences = Sentences.of(text);
    List<Mention> mentions = new ArrayList<>(inWords(sentences, Lexicon.of(language)));
    mentions.addAll(Symbols.in(text));
    mentions.sort(Comparator.comparingInt(Mention::start));
    Optional<Mention> guess = guess(text, mentions, language);
    Evidence evidence =
        guess
            .map(it -> new Evidence(List.of(it), 1))
            .orElseGet(() -> new Evidence(mentions, sentences.size()));
    return new EmotionReading(
        evidence.dominant(),
        evidence.polarity(),
        evidence.valence(),
        evidence.feelings(),
        List.copyOf(mentions),
        guess.isPresent(),
        language);
  }

  private Optional<Mention> guess(String text, List<Mention> mentions, String language) {
    return mentions.isEmpty() && language.equals(ENGLISH)
        ? meaning.of(text).map(it -> whole(text, it))
        : Optional.empty();
  }

  private static Mention whole(String text, Feeling feeling) {
    Emotion emotion = feeling.emotion();
    return new Mention(emotion, feeling.intensity(), emotion.valence(), text, 0, false);
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
