package dev.luna.memory;

import dev.luna.memory.VectorIndex.Near;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Search by meaning: once an embedder is ready, a vector index follows the store. Before that, and
 * without an embedder, there is none, and words alone answer.
 */
public class Meaning implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Meaning.class.getName());

  /** Changes that are embedded together: small enough to end soon, large enough to share work. */
  private static final int BATCH = 32;

  /** How far the vectors may be behind for a recall to wait for them. */
  private static final long NEARLY_THERE = 200;

  private record Active(
      Embedder embedder, PassageVectors passages, VectorIndex index, Projection projection) {}

  private final MemoryStore store;
  private final Function<Embedder, VectorIndex> open;
  private volatile Optional<Active> active = Optional.empty();
  private boolean closed;

  /**
   * A search that waits for an embedder.
   *
   * @param open gives the vector index for an embedder's model
   */
  public Meaning(MemoryStore store, Function<Embedder, VectorIndex> open) {
    this.store = store;
    this.open = open;
  }

  /** Begins to follow the store with this embedder; to be called once. */
  public synchronized void begin(Embedder embedder) {
    if (closed) {
      return;
    }
    VectorIndex index = open.apply(embedder);
    PassageVectors passages = new PassageVectors(embedder);
    VectorFeed feed = new VectorFeed(index, passages);
    Projection projection = new Projection(store, feed, "luna-vectors", BATCH);
    active = Optional.of(new Active(embedder, passages, index, projection));
    projection.start();
  }

  /** Says that the store has something new; to be called after each commit, returns at once. */
  public void wake() {
    active.ifPresent(it -> it.projection().wake());
  }

  /** Whether there is an embedder, so that questions reach the vectors. */
  public boolean isOn() {
    return active.isPresent();
  }

  /** How many changes the store is ahead of the vectors; 0 without an embedder. */
  public long lag() {
    return active.map(it -> it.projection().lag()).orElse(0L);
  }

  /** Why the vectors cannot follow at the moment; empty while they can and without an embedder. */
  public Optional<String> problem() {
    return active.flatMap(it -> it.projection().problem());
  }

  /**
   * Waits until the vectors hold the change with this number, if they are not far from it.
   *
   * @return whether they hold it, or there is no embedder
   */
  boolean awaitCaughtUp(long number, Duration patience) {
    return active
        .map(Active::projection)
        .map(it -> it.lag() <= NEARLY_THERE && it.awaitCaughtUp(number, patience))
        .orElse(true);
  }

  /** What is near a question; empty without an embedder, and if it fails. */
  Optional<Question> question(String space, String text) {
    return embed(
        it ->
            new Question(space, it.embedder().query(text), it.index(), it.embedder().unrelated()));
  }

  /** What is near a new memory; empty without an embedder, and if it fails. */
  Optional<Question> passage(String space, String text) {
    return embed(it -> new Question(space, it.passages().of(List.of(text)).get(0), it.index(), -1));
  }

  /** The vectors of what memories say themselves; empty without an embedder, and if it fails. */
  Optional<List<float[]>> passages(List<String> texts) {
    return embed(it -> it.passages().of(texts));
  }

  // Words still answer, and what is to be stored is stored.
  private <T> Optional<T> embed(Function<Active, T> embed) {
    try {
      return active.map(embed);
    } catch (EmbeddingException e) {
      LOG.log(Level.WARNING, "A text could not be embedded", e);
      return Optional.empty();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    active.ifPresent(
        it -> {
          it.projection().close();
          it.index().close();
        });
  }

  /**
   * A vector to look around from.
   *
   * @param unrelated the similarity below which nothing is near
   */
  record Question(String space, float[] vector, VectorIndex index, double unrelated) {

    List<Near> nearest(MemoryFilter filter, int limit) {
      return index.nearest(space, vector, filter, limit).stream()
          .filter(near -> near.similarity() >= unrelated)
          .toList();
    }

    Map<String, Double> similarities(Collection<String> ids) {
      return index.similarities(space, vector, ids);
    }
  }
}
