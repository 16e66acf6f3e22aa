package dev.luna.memory.lucene;

import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryIndex.WordHit;
import dev.luna.memory.MemoryStore.FeedEntry;
import dev.luna.memory.MemoryStore.Written;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * An index that is open: one writer, and searchers that see what it has not committed yet.
 *
 * <p>Each commit carries the number of the last change in it and the version of the analysis, so
 * that both are exactly as old as what they speak of.
 */
final class OpenIndex implements Closeable {

  private static final String CHANGE = "change";
  private static final String ANALYSIS = "analysis";

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile long indexedUpTo;

  private OpenIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    checkIntegrity();
    this.indexedUpTo = committedChange();
    this.searchers = new SearcherManager(writer, new SearcherFactory());
  }

  /**
   * Opens the index in a directory, or creates one there, and checks that it is whole.
   *
   * @throws IOException or a runtime exception of Lucene if it is damaged; then nothing stays open
   */
  static OpenIndex in(Directory directory) throws IOException {
    IndexWriter writer = null;
    boolean opened = false;
    try {
      IndexWriterConfig config = new IndexWriterConfig(Fields.analyzer());
      writer = new IndexWriter(directory, config.setCommitOnClose(false));
      OpenIndex index = new OpenIndex(directory, writer);
      opened = true;
      return index;
    } finally {
      if (!opened) {
        IOUtils.closeWhileHandlingException(writer, directory);
      }
    }
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
    if (!Fields.VERSION.equals(data.get(ANALYSIS))) {
      writer.deleteAll();
      return 0;
    }
    return Long.parseLong(data.get(CHANGE));
  }

  long indexedUpTo() {
    return indexedUpTo;
  }

  void apply(List<FeedEntry> changes) throws IOException {
    long last = indexedUpTo;
    for (FeedEntry change : changes) {
      Term key = new Term(Fields.KEY, Exact.key(change.space(), change.id()));
      if (change instanceof Written written) {
        writer.updateDocument(key, MemoryDocument.of(written.memory()));
      } else {
        writer.deleteDocuments(key);
      }
      last = Math.max(last, change.number());
    }
    searchers.maybeRefreshBlocking();
    indexedUpTo = last;
  }

  void commit() throws IOException {
    Map<String, String> data = Map.of(CHANGE, Long.toString(indexedUpTo), ANALYSIS, Fields.VERSION);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  List<WordHit> search(WordQuery query, String space, MemoryFilter filter, int limit)
      throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return new WordSearch(searcher, query).best(space, filter, limit);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Lets go of the files; what was not committed is lost. */
  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, writer, directory);
  }
}
