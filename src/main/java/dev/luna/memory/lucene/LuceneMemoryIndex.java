package dev.luna.memory.lucene;

import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryIndex;
import dev.luna.memory.MemoryStore.FeedEntry;
import dev.luna.memory.MemoryStore.Written;
import dev.luna.memory.WordSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * Search by words in a Lucene index on disk; safe for use by many threads.
 *
 * <p>Any call throws {@link dev.luna.memory.IndexUnavailableException} if the index could not be
 * read or written; it is then opened anew.
 */
public final class LuceneMemoryIndex implements MemoryIndex, AutoCloseable {

  private final IndexSettings settings;
  private final DurableIndex index;

  /**
   * Opens or creates the index in {@code directory}, with the default settings.
   *
   * @param store the instance that it tells of; what it holds of another one is dropped
   */
  public LuceneMemoryIndex(Path directory, String store) {
    this(directory, store, IndexSettings.defaults());
  }

  LuceneMemoryIndex(Path directory, String store, IndexSettings settings) {
    IndexFormat format = new IndexFormat(Fields.VERSION + ' ' + store, Fields.analyzer());
    this.settings = settings;
    this.index = new DurableIndex(directory, format, settings);
  }

  @Override
  public long indexedUpTo() {
    return index.indexedUpTo();
  }

  @Override
  public void apply(List<FeedEntry> changes) {
    List<Update> updates = changes.stream().map(LuceneMemoryIndex::update).toList();
    boolean erasing = changes.stream().anyMatch(change -> !(change instanceof Written));
    index.apply(updates, changes.get(changes.size() - 1).number(), erasing);
  }

  @Override
  public WordSearch search(String space, String query) {
    return new LuceneWordSearch(index, space, QueryWords.of(query, settings.queryWords()));
  }

  @Override
  public Set<String> passing(String space, MemoryFilter filter, Collection<String> ids) {
    return index.search(searcher -> passing(searcher, space, filter, ids));
  }

  @Override
  public void clear() {
    index.clear();
  }

  /** Commits what was applied and closes the index; a second call does nothing. */
  @Override
  public void close() throws IOException {
    index.close();
  }

  private static Set<String> passing(
      IndexSearcher searcher, String space, MemoryFilter filter, Collection<String> ids)
      throws IOException {
    Query passing = FilterQuery.of(searcher.getIndexReader(), space, filter);
    if (passing instanceof MatchAllDocsQuery) {
      return Set.copyOf(ids);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(Exact.anyOf(space, ids), Occur.FILTER);
    query.add(passing, Occur.FILTER);
    ScoreDoc[] found = searcher.search(query.build(), Math.max(1, ids.size())).scoreDocs;
    return Set.of(HitIds.of(searcher, found));
  }

  private static Update update(FeedEntry change) {
    return change instanceof Written written
        ? Update.put(change.space(), change.id(), MemoryDocument.of(written.memory()))
        : Update.remove(change.space(), change.id());
  }
}
