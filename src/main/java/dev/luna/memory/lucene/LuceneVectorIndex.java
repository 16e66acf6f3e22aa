package dev.luna.memory.lucene;

import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryStore.Erased;
import dev.luna.memory.VectorIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * Search by vectors in a Lucene index on disk (HNSW graphs); safe for use by many threads.
 *
 * <p>Any call throws {@link dev.luna.memory.IndexUnavailableException} if the index could not be
 * read or written; it is then opened anew.
 */
public final class LuceneVectorIndex implements VectorIndex {

  private static final String VERSION = "1";

  private final DurableIndex index;

  /**
   * Opens or creates the index in {@code directory}.
   *
   * @param store the instance that it tells of
   * @param model whose vectors it holds; what it holds of another store or model is dropped
   */
  public LuceneVectorIndex(Path directory, String store, String model) {
    String version = String.join(" ", VERSION, store, model);
    IndexFormat format = new IndexFormat(version, new KeywordAnalyzer());
    this.index = new DurableIndex(directory, format, IndexSettings.defaults());
  }

  @Override
  public long indexedUpTo() {
    return index.indexedUpTo();
  }

  @Override
  public void apply(List<Embedded> embedded, List<Erased> erased, long upTo) {
    List<Update> updates = new ArrayList<>();
    for (Embedded it : embedded) {
      updates.add(Update.put(it.memory().space(), it.memory().id(), VectorDocument.of(it)));
    }
    erased.forEach(it -> updates.add(Update.remove(it.space(), it.id())));
    index.apply(updates, upTo, !erased.isEmpty());
  }

  @Override
  public void clear() {
    index.clear();
  }

  @Override
  public Optional<Held> held(String space, String id) {
    return index.search(searcher -> new StoredVectors(searcher, space).of(id));
  }

  @Override
  public List<Near> nearest(String space, float[] vector, MemoryFilter filter, int limit) {
    return index.search(
        searcher -> {
          Query narrowed = FilterQuery.of(searcher.getIndexReader(), space, filter);
          // To Lucene, a filter that all pass is work all the same.
          Query passing = narrowed instanceof MatchAllDocsQuery ? null : narrowed;
          Query query = new KnnFloatVectorQuery(VectorDocument.VECTOR, vector, limit, passing);
          return near(searcher, searcher.search(query, limit).scoreDocs);
        });
  }

  @Override
  public Map<String, Double> similarities(String space, float[] vector, Collection<String> ids) {
    return index.search(searcher -> new StoredVectors(searcher, space).similarities(vector, ids));
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The vectors were not closed cleanly", e);
    }
  }

  // Lucene scores an inner product d of at least 0 as 1 + d, and others as 1 / (1 - d).
  private static double dotProduct(float score) {
    return score >= 1 ? score - 1 : 1 - 1 / score;
  }

  private static List<Near> near(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
    String[] ids = HitIds.of(searcher, hits);
    List<Near> near = new ArrayList<>();
    for (int i = 0; i < hits.length; i++) {
      near.add(new Near(ids[i], dotProduct(hits[i].score)));
    }
    return near;
  }
}
