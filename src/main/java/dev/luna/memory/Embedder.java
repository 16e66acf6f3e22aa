package dev.luna.memory;

import java.util.List;

/**
 * Turns texts into vectors that are near each other where the meanings are; safe for many threads.
 *
 * <p>All vectors are of length 1, so that their dot product is their cosine.
 */
public interface Embedder extends AutoCloseable {

  /** A name that changes whenever the vectors for the same texts would. */
  String model();

  /** The length of every vector, from 1 to 1 024. */
  int dimensions();

  /**
   * The similarity, in [-1, 1], below which a question and a text have nothing to do with each
   * other; -1 where that is not known of the model.
   */
  double unrelated();

  /**
   * The vector of a question.
   *
   * @throws EmbeddingException if it cannot be computed
   */
  float[] query(String text);

  /**
   * The vectors of texts to be found.
   *
   * @return one vector a text, in the same order
   * @throws EmbeddingException if they cannot be computed
   */
  List<float[]> passages(List<String> texts);

  /** How many texts wait for their turn now. */
  default int waiting() {
    return 0;
  }

  /** Frees the model after what is being computed; later calls fail. */
  @Override
  void close();
}
