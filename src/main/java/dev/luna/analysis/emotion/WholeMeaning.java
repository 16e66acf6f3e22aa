package dev.luna.analysis.emotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells how likely each feeling is for a text as a whole, by its likeness in meaning and wording to
 * examples in the same language.
 *
 * <p>The first text has all examples embedded, which takes some seconds; those who ask meanwhile go
 * without.
 */
final class WholeMeaning {

  /** In characters; a longer text has room for more than one feeling. */
  private static final int LONGEST = 1_000;

  /** Examples that are embedded together, so that what is done is kept if the next take long. */
  private static final int BATCH = 64;

  /** How much the wording counts beside the vector, which says more in either language. */
  private static final float WORDING = 0.7f;

  private record Model(Wording wording, SoftmaxRegression regression) {}

  private final Vectors vectors;
  private final List<String> examples;
  private final int[] emotions;
  private final String language;
  private final Lock learning = new ReentrantLock();
  private volatile Optional<Model> model = Optional.empty();

  /**
   * @param language {@code fr} or {@code en}
   */
  WholeMeaning(String language, Vectors vectors) {
    List<String[]> lines = Lexicon.lines("examples_%s.txt".formatted(language));
    this.language = language;
    this.vectors = vectors;
    this.examples = lines.stream().map(columns -> columns[0]).toList();
    this.emotions =
        lines.stream()
            .mapToInt(columns -> Emotion.valueOf(columns[1].toUpperCase(Locale.ROOT)).ordinal())
            .toArray();
  }

  /** Not known of long texts, and while there are no vectors. */
  Likelihoods of(String text) {
    return text.length() > LONGEST
        ? Likelihoods.NONE
        : model().flatMap(it -> likelihoods(it, text)).orElse(Likelihoods.NONE);
  }

  private Optional<Likelihoods> likelihoods(Model known, String text) {
    return vectors
        .of(List.of(text))
        .map(list -> join(list.get(0), known.wording().of(text)))
        .map(input -> new Likelihoods(known.regression().probabilities(input)));
  }

  private Optional<Model> model() {
    if (model.isEmpty() && learning.tryLock()) {
      try {
        model = embedded().map(this::learn);
      } finally {
        learning.unlock();
      }
    }
    return model;
  }

  private Optional<List<float[]>> embedded() {
    List<float[]> embedded = new ArrayList<>();
    for (int from = 0; from < examples.size(); from += BATCH) {
      int to = Math.min(from + BATCH, examples.size());
      Optional<List<float[]>> batch = vectors.of(examples.subList(from, to));
      if (batch.isEmpty()) {
        return Optional.empty();
      }
      embedded.addAll(batch.get());
    }
    return Optional.of(embedded);
  }

  private Model learn(List<float[]> embedded) {
    Wording wording = new Wording(language, examples);
    List<float[]> inputs = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      inputs.add(join(embedded.get(i), wording.of(examples.get(i))));
    }
    return new Model(wording, SoftmaxRegression.of(inputs, emotions, Emotion.values().length));
  }

  private static float[] join(float[] vector, float[] wording) {
    float[] joined = Arrays.copyOf(vector, vector.length + wording.length);
    for (int i = 0; i < wording.length; i++) {
      joined[vector.length + i] = WORDING * wording[i];
    }
    return joined;
  }
}
