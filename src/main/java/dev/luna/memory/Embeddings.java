package dev.luna.memory;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The embedder, once it is there: it loads in the background, and everything else works without it.
 */
public class Embeddings implements AutoCloseable {

  /** How far the embedder is. */
  public enum Status {
    OFF,
    LOADING,
    READY,
    FAILED
  }

  private record State(Status status, Optional<Embedder> embedder, Optional<String> problem) {}

  private static final Logger LOG = System.getLogger(Embeddings.class.getName());
  private final Thread thread;
  private final List<Consumer<Embedder>> listeners = new ArrayList<>();
  private volatile State state;

  /**
   * Embeddings that {@link #start} loads.
   *
   * @param load gives the embedder, or throws {@link EmbeddingException}
   */
  public Embeddings(Supplier<Embedder> load) {
    this(load, without(Status.LOADING, "The model is still loading"));
  }

  private Embeddings(Supplier<Embedder> load, State initial) {
    this.thread = new Thread(() -> run(load), "luna-embeddings");
    this.state = initial;
    thread.setDaemon(true);
  }

  /**
   * Embeddings that never become ready.
   *
   * @param why one sentence
   */
  public static Embeddings off(String why) {
    return new Embeddings(
        () -> {
          throw new EmbeddingException(why, null);
        },
        without(Status.OFF, why));
  }

  /** Begins to load in the background; to be called once. */
  public void start() {
    if (status() == Status.OFF) {
      LOG.log(Level.INFO, "Memories are found by words alone: {0}", state.problem().orElse(""));
    } else {
      thread.start();
    }
  }

  public Status status() {
    return state.status();
  }

  /** The embedder if it is ready now; never waits. */
  public Optional<Embedder> ready() {
    return state.embedder();
  }

  /** Why there is no embedder, in one sentence; empty when it is ready. */
  public Optional<String> problem() {
    return state.problem();
  }

  /** Calls the listener when the embedder is ready, at once if it is already. */
  public void onReady(Consumer<Embedder> listener) {
    Optional<Embedder> embedder;
    synchronized (this) {
      embedder = ready();
      if (embedder.isEmpty()) {
        listeners.add(listener);
      }
    }
    embedder.ifPresent(listener);
  }

  /** Waits until loading has ended, and frees the embedder. */
  @Override
  public void close() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Optional<Embedder> embedder;
    synchronized (this) {
      embedder = ready();
      state = without(Status.OFF, "Embeddings are closed");
    }
    embedder.ifPresent(Embedder::close);
  }

  private void run(Supplier<Embedder> load) {
    try {
      long begin = System.nanoTime();
      Embedder embedder = load.get();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      LOG.log(Level.INFO, "Memories are found by meaning: {0}, {1} ms", embedder.model(), millis);
      tell(become(embedder), embedder);
    } catch (EmbeddingException e) {
      fail(e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      fail("The model cannot be loaded: " + e);
    }
  }

  private synchronized List<Consumer<Embedder>> become(Embedder embedder) {
    if (status() != Status.LOADING) {
      embedder.close();
      return List.of();
    }
    state = new State(Status.READY, Optional.of(embedder), Optional.empty());
    return List.copyOf(listeners);
  }

  private synchronized void fail(String why) {
    LOG.log(Level.WARNING, "Memories are found by words alone: {0}", why);
    state = without(Status.FAILED, why);
  }

  // What a listener does wrong leaves the embedder as it is.
  private static void tell(List<Consumer<Embedder>> listeners, Embedder embedder) {
    for (Consumer<Embedder> listener : listeners) {
      try {
        listener.accept(embedder);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "A listener failed when the embedder became ready", e);
      }
    }
  }

  private static State without(Status status, String why) {
    return new State(status, Optional.empty(), Optional.of(why));
  }
}
