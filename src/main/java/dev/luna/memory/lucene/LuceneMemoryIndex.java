package dev.luna.memory.lucene;

import dev.luna.memory.IndexUnavailableException;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryIndex;
import dev.luna.memory.MemoryStore.FeedEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;

/**
 * Full-text search over memories in a Lucene index on disk; safe for use by many threads.
 *
 * <p>What was applied is found at once and committed in batches. After a crash the index is as old
 * as its last commit, and {@link #indexedUpTo()} says so. Damage never stops the start: a broken
 * index is replaced by an empty one. When reading or writing fails later, the index is opened again
 * in the same way and the call throws {@link IndexUnavailableException}.
 */
public final class LuceneMemoryIndex implements MemoryIndex, AutoCloseable {

  private final IndexDirectory directory;
  private final IndexSettings settings;
  private volatile OpenIndex index;
  private volatile boolean closed;
  private int uncommitted;
  private long lastCommit = System.nanoTime();

  /** Opens or creates the index in {@code directory}, with the default settings. */
  public LuceneMemoryIndex(Path directory) {
    this(directory, IndexSettings.defaults());
  }

  /** Opens or creates the index in {@code directory}. */
  public LuceneMemoryIndex(Path directory, IndexSettings settings) {
    this.directory = new IndexDirectory(directory);
    this.settings = settings;
    this.index = this.directory.open();
  }

  @Override
  public long indexedUpTo() {
    return index.indexedUpTo();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IndexUnavailableException if the index could not be written
   */
  @Override
  public synchronized void apply(List<FeedEntry> changes) {
    requireOpen();
    try {
      index.apply(changes);
      uncommitted += changes.size();
      if (commitIsDue()) {
        commit();
      }
    } catch (IOException | AlreadyClosedException e) {
      throw reopened(index, e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IndexUnavailableException if the index could not be read
   */
  @Override
  public List<WordHit> search(String space, String query, MemoryFilter filter, int limit) {
    requireOpen();
    WordQuery words = new WordQuery(QueryWords.of(query, settings.queryWords()));
    if (words.words().isEmpty()) {
      return List.of();
    }
    OpenIndex current = index;
    try {
      return current.search(words, space, filter, limit);
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

  private void commit() throws IOException {
    index.commit();
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
        "The search index failed (%s); it was opened again at change %d, apply from there"
            .formatted(cause.getMessage(), index.indexedUpTo()),
        cause);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The search index is closed");
    }
  }
}
