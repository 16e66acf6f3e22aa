package dev.luna.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Search by vectors, all of one model, for those with the greatest dot product. */
public interface VectorIndex extends AutoCloseable {

  /** The number of the last change that it has taken in; 0 if it is empty. */
  long indexedUpTo();

  /**
   * Adds or replaces memories and removes others; afterwards searches see it.
   *
   * @param upTo the change that this brings the index up to
   */
  void apply(List<Embedded> embedded, List<MemoryStore.Erased> erased, long upTo);

  /** Empties it. */
  void clear();

  /** What it holds of a memory. */
  Optional<Held> held(String space, String id);

  /**
   * The memories most similar to a vector.
   *
   * @param limit how many at most, at least 1
   * @return most similar first
   */
  List<Near> nearest(String space, float[] vector, MemoryFilter filter, int limit);

  /** How similar these memories are to a vector: the dot product with each that is held. */
  Map<String, Double> similarities(String space, float[] vector, Collection<String> ids);

  /** Makes durable what it holds and lets go of the files. */
  @Override
  void close();

  /**
   * A memory to be held.
   *
   * @param fingerprint of the texts that the vector was computed from
   */
  record Embedded(Memory memory, String fingerprint, float[] vector) {}

  /**
   * A memory that is held.
   *
   * @param version of the memory
   */
  record Held(long version, String fingerprint, float[] vector) {}

  /**
   * A memory that was found.
   *
   * @param similarity the dot product, in [-1, 1] for vectors of a length of at most 1
   */
  record Near(String id, double similarity) {}
}
