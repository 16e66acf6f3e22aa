package dev.luna.memory.lucene;

import dev.luna.memory.IndexUnavailableException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;

/**
 * A Lucene index on disk; safe for use by many threads.
 *
 * <p>What was applied is found at once and committed in batches. After a crash the index is as old
 * as its last commit, and {@link #indexedUpTo()} says so. Damage never stops the start: a broken
 * index is replaced by an empty one. When reading or writing fails later, the index is opened again
 * in the same way and the call throws {@link IndexUnavailableException}.
 */
final class DurableIndex implements Closeable {

  private final IndexDirectory directory;
  private final IndexSettings settings;
  private volatile OpenIndex index;
  private volatile boolean closed;
  private int uncommitted;
  private long lastCommit = System.nanoTime();

  /** Opens or creates the index in {@code directory}. */
  DurableIndex(Path directory, IndexFormat format, IndexSettings settings) {
    this.directory = new IndexDirectory(directory, format);
    this.settings = settings;
    this.index = this.directory.open();
  }

  long indexedUpTo() {
    return index.indexedUpTo();
  }

  /**
   * Applies updates.
   *
   * @param upTo the change that they bring the index up to
   * @param erasing whether what they replace or remove must be in no file afterwards
   */
  synchronized void apply(List<Update> updates, long upTo, boolean erasing) {
    requireOpen();
    try {
      index.apply(updates, upTo);
      uncommitted += updates.size();
      if (erasing) {
        index.eraseRemoved();
        committed();
        directory.discardDamaged();
      } else if (commitIsDue()) {
        index.commit();
        committed();
      }
    } catch (IOException | AlreadyClosedException e) {
      throw reopened(index, e);
    }
  }

  synchronized void clear() {
    requireOpen();
    try {
      index.clear();
      committed();
    } catch (IOException | AlreadyClosedException e) {
      throw reopened(index, e);
    }
  }

  <T> T search(OpenIndex.Search<T> search) {
    requireOpen();
    OpenIndex current = index;
    try {
      return current.search(search);
    } catch (IOException | AlreadyClosedException e) {
      throw reopened(current, e);
    }
  }

  /** Commits what was applied and closes the index; a second call does nothing. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (OpenIndex last = index) {
      last.commit();
    }
  }

  private boolean commitIsDue() {
    Duration sinceCommit = Duration.ofNanos(System.nanoTime() - lastCommit);
    return uncommitted >= settings.changesPerCommit()
        || uncommitted > 0 && sinceCommit.compareTo(settings.betweenCommits()) >= 0;
  }

  private void committed() {
    uncommitted = 0;
    lastCommit = System.nanoTime();
  }

  private synchronized IndexUnavailableException reopened(OpenIndex failed, Exception cause) {
    requireOpen();
    if (index == failed) {
      IOUtils.closeWhileHandlingException(failed);
      index = directory.open();
      uncommitted = 0;
    }
    return new IndexUnavailableException(
        cause, "index.failed", cause.getMessage(), index.indexedUpTo());
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The search index is closed");
    }
  }
}
