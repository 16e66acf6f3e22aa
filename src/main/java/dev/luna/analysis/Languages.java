package dev.luna.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language a text is written in, as Apache OpenNLP guesses it from groups of letters, and as a
 * few words tell that no other language has.
 *
 * <p>What is expected is preferred where both leave it open. On 243 French and 245 English texts,
 * most of 3 to 15 words, 99.6 % of either are told correctly; by the letters alone, 88 % and 93 %.
 * On 100 texts of 2 to 5 words in each language it is 97 %.
 */
public final class Languages {

  /** The code for a text whose language cannot be told. */
  public static final String UNDETERMINED = "und";

  // More text does not change the guess, only takes longer.
  private static final int SAMPLE = 2_000;

  private static final double FIRST = 1.3;
  private static final double NEIGHBOURING = 1.2;

  /** How much likelier than another a language is before a word of the text is read. */
  private static final Map<String, Double> EXPECTED =
      Map.of(
          "fra", FIRST,
          "eng", FIRST,
          "deu", NEIGHBOURING,
          "spa", NEIGHBOURING,
          "ita", NEIGHBOURING,
          "por", NEIGHBOURING,
          "nld", NEIGHBOURING);

  /** How much likelier a language is for each of its telling words. */
  private static final double TELLING = 1.15;

  /** A long text in one language may quote many words of another. */
  private static final long MOST_TELLING = 3;

  // Numbers, codes and lone names stay below this multiple of what each language would get if none
  // were likelier than another.
  private static final double EVIDENCE = 1.28;

  private Languages() {}

  /**
   * Guesses the language of a text.
   *
   * <p>The first call loads the model, which takes about a second and 34 MB of heap.
   *
   * @return ISO 639-1 code, or {@value #UNDETERMINED} where the text says too little or its
   *     language has no such code
   */
  public static String of(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    // Threads can share a model, but not a detector.
    Language[] guesses = new LanguageDetectorME(Model.LOADED).predictLanguages(sample);
    Map<String, Long> telling = TellingWords.in(sample);
    Language likeliest =
        Arrays.stream(guesses)
            .max(Comparator.comparingDouble(guess -> expectation(guess, telling)))
            .orElseThrow();
    return likelihood(likeliest, telling) * guesses.length < EVIDENCE
        ? UNDETERMINED
        : LanguageCodes.twoLetters(likeliest.getLang()).orElse(UNDETERMINED);
  }

  private static double expectation(Language guess, Map<String, Long> telling) {
    return likelihood(guess, telling) * EXPECTED.getOrDefault(guess.getLang(), 1.0);
  }

  private static double likelihood(Language guess, Map<String, Long> telling) {
    long words = Math.min(MOST_TELLING, telling.getOrDefault(guess.getLang(), 0L));
    return guess.getConfidence() * Math.pow(TELLING, words);
  }

  /** Loaded by the first text, since some servers never get one. */
  private static final class Model {

    static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream model = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
        return new LanguageDetectorModel(model);
      } catch (IOException e) {
        throw new UncheckedIOException("The language model cannot be read", e);
      }
    }
  }
}
