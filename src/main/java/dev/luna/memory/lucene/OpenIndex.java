package dev.luna.memory.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * An index that is open: one writer, and searchers that see what it has not committed yet.
 *
 * <p>Each commit carries the number of the last change in it and the version of the format, so that
 * both are exactly as old as what they speak of.
 */
final class OpenIndex implements Closeable {

  /** One look at the index. */
  interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  static final String CHANGE = "change";
  static final String FORMAT = "format";

  private final Directory directory;
  private final IndexFormat format;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final AtomicBoolean merged;
  private volatile long indexedUpTo;

  private OpenIndex(
      Directory directory, IndexFormat format, IndexWriter writer, AtomicBoolean merged)
      throws IOException {
    this.directory = directory;
    this.format = format;
    this.writer = writer;
    this.merged = merged;
    checkIntegrity();
    this.indexedUpTo = committedChange();
    this.searchers = new SearcherManager(writer, new SearcherFactory());
  }

  /**
   * Opens the index in a directory, or creates one there, and checks that it is whole.
   *
   * @throws IOException or a runtime exception of Lucene if it is damaged; then nothing stays open
   */
  static OpenIndex in(Directory directory, IndexFormat format) throws IOException {
    IndexWriter writer = null;
    boolean opened = false;
    try {
      IndexWriterConfig config = new IndexWriterConfig(format.analyzer());
      config.setSimilarity(Fields.SIMILARITY);
      config.setMergePolicy(mergePolicy());
      // What was stored is found at once: nobody waits until small segments are merged.
      config.setMaxFullFlushMergeWaitMillis(0);
      AtomicBoolean merged = new AtomicBoolean();
      config.setMergeScheduler(new Merges(merged));
      writer = new IndexWriter(directory, config.setCommitOnClose(false));
      OpenIndex index = new OpenIndex(directory, format, writer, merged);
      opened = true;
      return index;
    } finally {
      if (!opened) {
        IOUtils.closeWhileHandlingException(writer, directory);
      }
    }
  }

  /**
   * Keeps segments few, since the nearest vectors are searched for in each of them. What is removed
   * is erased wherever it is; Lucene would leave up to a tenth of a segment.
   */
  private static MergePolicy mergePolicy() {
    return new TieredMergePolicy()
        .setSegmentsPerTier(4)
        .setFloorSegmentMB(16)
        .setForceMergeDeletesPctAllowed(0);
  }

  /** Reads every file once: Lucene itself notices damage only when a search comes across it. */
  private void checkIntegrity() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
    }
  }

  private long committedChange() throws IOException {
    Map<String, String> data = new HashMap<>();
    if (writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    if (!format.version().equals(data.get(FORMAT))) {
      writer.deleteAll();
      return 0;
    }
    return Long.parseLong(data.get(CHANGE));
  }

  long indexedUpTo() {
    return indexedUpTo;
  }

  /** Applies updates that bring the index up to a change. */
  void apply(List<Update> updates, long upTo) throws IOException {
    for (Update update : updates) {
      if (update.document().isPresent()) {
        writer.updateDocument(update.key(), update.document().get());
      } else {
        writer.deleteDocuments(update.key());
      }
    }
    searchers.maybeRefreshBlocking();
    indexedUpTo = Math.max(indexedUpTo, upTo);
  }

  void clear() throws IOException {
    writer.deleteAll();
    indexedUpTo = 0;
    commit();
    searchers.maybeRefreshBlocking();
  }

  /** Takes what was removed or replaced out of the files too, where it may stand for long. */
  void eraseRemoved() throws IOException {
    writer.forceMergeDeletes();
    commit();
    writer.deleteUnusedFiles();
    searchers.maybeRefreshBlocking();
  }

  void commit() throws IOException {
    Map<String, String> data = Map.of(CHANGE, Long.toString(indexedUpTo), FORMAT, format.version());
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  <T> T search(Search<T> search) throws IOException {
    seeMerged();
    IndexSearcher searcher = searchers.acquire();
    try {
      searcher.setSimilarity(Fields.SIMILARITY);
      return search.in(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  // Otherwise searches would go through the segments of before until the next update. It waits for
  // nobody: an update that is under way sees what was merged, or the next search does.
  private void seeMerged() throws IOException {
    if (merged.compareAndSet(true, false) && !searchers.maybeRefresh()) {
      merged.set(true);
    }
  }

  /** Lets go of the files; what was not committed is lost. */
  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, writer, directory);
  }

  /** Merges in the background, and notes when it has. */
  private static final class Merges extends ConcurrentMergeScheduler {

    private final AtomicBoolean done;

    Merges(AtomicBoolean done) {
      this.done = done;
    }

    @Override
    protected void doMerge(MergeSource source, MergePolicy.OneMerge merge) throws IOException {
      super.doMerge(source, merge);
      done.set(true);
    }
  }
}
