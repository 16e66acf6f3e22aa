package dev.luna.analysis.emotion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Guesses the feeling of a text from what it means as a whole, by its likeness to English examples;
 * for texts without a word for a feeling.
 *
 * <p>The first guess has all examples embedded, which takes some seconds; those who ask meanwhile
 * go without.
 */
final class WholeMeaning {

  /** Below it, a guess is wrong more often than it is worth. */
  private static final double LIKELY = 0.4;

  private static final List<String[]> EXAMPLES = Lexicon.lines("examples_en.txt");

  private final Vectors vectors;
  private final Lock learning = new ReentrantLock();
  private volatile Optional<SoftmaxRegression> model = Optional.empty();

  WholeMeaning(Vectors vectors) {
    this.vectors = vectors;
  }

  /**
   * The likeliest feeling and how likely it is; empty where none is likely or there are no vectors.
   */
  Optional<Feeling> of(String text) {
    return model()
        .flatMap(it -> vectors.of(List.of(text)).map(list -> it.probabilities(list.get(0))))
        .flatMap(WholeMeaning::likeliest);
  }

  private static Optional<Feeling> likeliest(double[] probabilities) {
    return Arrays.stream(Emotion.values())
        .map(emotion -> new Feeling(emotion, probabilities[emotion.ordinal()]))
        .max(Comparator.comparingDouble(Feeling::intensity))
        .filter(it -> it.emotion() != Emotion.NEUTRAL && it.intensity() >= LIKELY);
  }

  private Optional<SoftmaxRegression> model() {
    if (model.isEmpty() && learning.tryLock()) {
      try {
        model = vectors.of(EXAMPLES.stream().map(example -> example[0]).toList()).map(this::learn);
      } finally {
        learning.unlock();
      }
    }
    return model;
  }

  private SoftmaxRegression learn(List<float[]> examples) {
    int[] labels =
        EXAMPLES.stream()
            .mapToInt(example -> Emotion.valueOf(example[1].toUpperCase(Locale.ROOT)).ordinal())
            .toArray();
    return SoftmaxRegression.of(examples, labels, Emotion.values().length);
  }
}
