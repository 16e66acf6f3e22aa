package dev.luna.memory;

import java.util.Optional;

/**
 * Remembers for at least a day which requests were done, so that none is done twice. Every method
 * may throw {@link StoreUnavailableException}.
 */
public interface RequestLog {

  /** What is kept of the request with this key; empty if none changed anything. */
  Optional<RequestRecord> find(RequestKey key);

  /**
   * Begins a request of which nothing is kept. Until it is closed, each write of this thread keeps
   * the key in its own transaction: what the request changes and that it was done are durable
   * together.
   */
  Entry begin(RequestKey key, String fingerprint);

  /** A request while it is done, for the thread that began it. */
  interface Entry extends AutoCloseable {

    /** Whether a write of the request is durable, and its key with it. */
    boolean isKept();

    /** Keeps the answer, and the key with it. */
    void answer(String answer);

    @Override
    void close();
  }
}
