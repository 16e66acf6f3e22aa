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
import java.util.function.Supplier;

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

  /** How long a question waits for the vectors of what was stored last. */
  private static final Duration FRESHNESS = Duration.ofSeconds(2);

  /** How long a caller waits for a vector before it goes on without. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private record Active(
      Embedder embedder, PassageVectors passages, VectorIndex index, Projection projection) {}

  private final MemoryStore store;
  private final Function<Embedder, VectorIndex> open;
  private final TimeLimit limit;
  private volatile Optional<Active> active = Optional.empty();
  private boolean closed;

  /**
   * A search that waits for an embedder.
   *
   * @param open gives the vector index for an embedder's model
   */
  public Meaning(MemoryStore store, Function<Embedder, VectorIndex> open) {
    this(store, open, PATIENCE);
  }

  Meaning(MemoryStore store, Function<Embedder, VectorIndex> open, Duration patience) {
    this.store = store;
    this.open = open;
    this.limit = new TimeLimit(patience, "luna-meaning");
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
   * Waits until the vectors hold the change with this number, if they are not far from it and can
   * follow.
   *
   * @return whether they hold it, or there is no embedder
   */
  boolean awaitCaughtUp(long number, Duration patience) {
    return active.map(it -> awaitCaughtUp(it.projection(), number, patience)).orElse(true);
  }

  private static boolean awaitCaughtUp(Projection projection, long number, Duration patience) {
    boolean near = projection.problem().isEmpty() && projection.behind(number) <= NEARLY_THERE;
    return near && projection.awaitCaughtUp(number, patience);
  }

  /** How many changes the vectors are from the one with this number; 0 without an embedder. */
  long behind(long number) {
    return active.map(it -> it.projection().behind(number)).orElse(0L);
  }

  /**
   * Begins to look for what is near a question, while the caller does something else. It waits for
   * a change as {@link #awaitCaughtUp} does, once the question is embedded.
   *
   * @param limit how many at most
   * @param change the number of the last change that should be seen
   * @return waits for it; empty without an embedder, if it fails or is slow, and if the index
   *     cannot be read now
   */
  Supplier<Optional<Nearest>> nearest(
      String space, String text, MemoryFilter filter, int limit, long change) {
    Supplier<Optional<Optional<Nearest>>> begun =
        begin(
            it -> {
              float[] vector = it.embedder().query(text);
              awaitCaughtUp(it.projection(), change, FRESHNESS);
              return new Question(space, vector, it.index(), it.embedder().unrelated())
                  .nearest(filter, limit);
            });
    return () -> begun.get().flatMap(found -> found);
  }

  /** What is near a new memory; empty without an embedder, and if it fails or is slow. */
  Optional<Question> passage(String space, String text) {
    return embed(it -> new Question(space, it.passages().of(List.of(text)).get(0), it.index(), -1));
  }

  /**
   * The vectors of texts as of memories, of length 1; empty without an embedder, and if it fails or
   * is slow.
   */
  public Optional<List<float[]>> passages(List<String> texts) {
    return embed(it -> it.passages().of(texts));
  }

  /** How similar to a memory others are; those without a vector are left out. */
  Map<String, Double> similarities(String space, String id, Collection<String> others) {
    return active
        .flatMap(
            it ->
                read(it.index(), index -> index.held(space, id))
                    .flatMap(held -> held)
                    .map(held -> new Question(space, held.vector(), it.index(), -1)))
        .map(it -> it.similarities(others))
        .orElse(Map.of());
  }

  private static <T> Optional<T> read(VectorIndex index, Function<VectorIndex, T> reading) {
    try {
      return Optional.of(reading.apply(index));
    } catch (IndexUnavailableException e) {
      LOG.log(Level.WARNING, "The vectors could not be read", e);
      return Optional.empty();
    }
  }

  private <T> Optional<T> embed(Function<Active, T> embed) {
    return begin(embed).get();
  }

  // Words still answer, and what is to be stored is stored.
  private <T> Supplier<Optional<T>> begin(Function<Active, T> embed) {
    Optional<Active> now = active;
    if (now.isEmpty()) {
      return Optional::empty;
    }
    try {
      TimeLimit.Begun<T> begun = limit.begin(() -> embed.apply(now.get()));
      return () -> await(begun);
    } catch (EmbeddingException e) {
      return () -> failed(e);
    }
  }

  private static <T> Optional<T> await(TimeLimit.Begun<T> begun) {
    try {
      return Optional.of(begun.await());
    } catch (EmbeddingException e) {
      return failed(e);
    }
  }

  private static <T> Optional<T> failed(EmbeddingException e) {
    LOG.log(Level.WARNING, "A text could not be embedded", e);
    return Optional.empty();
  }

  @Override
  public synchronized void close() {
    closed = true;
    limit.close();
    active.ifPresent(
        it -> {
          it.projection().close();
          it.index().close();
        });
  }

  /**
   * What is near a question.
   *
   * @param found most similar first
   */
  record Nearest(Question question, List<Near> found) {}

  /**
   * A vector to look around from.
   *
   * @param unrelated the similarity below which nothing is near
   */
  record Question(String space, float[] vector, VectorIndex index, double unrelated) {

    /** Most similar first; empty if the index cannot be read now, and then words answer alone. */
    Optional<Nearest> nearest(MemoryFilter filter, int limit) {
      return read(index, it -> it.nearest(space, vector, filter, limit)).map(this::related);
    }

    private Nearest related(List<Near> nearest) {
      List<Near> found = nearest.stream().filter(it -> it.similarity() >= unrelated).toList();
      return new Nearest(this, found);
    }

    /** Of those of the memories that are held. */
    Map<String, Double> similarities(Collection<String> ids) {
      return read(index, it -> it.similarities(space, vector, ids)).orElse(Map.of());
    }
  }
}
