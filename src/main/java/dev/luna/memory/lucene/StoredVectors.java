package dev.luna.memory.lucene;

import dev.luna.memory.VectorIndex.Held;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.VectorUtil;

/** Looks vectors up by the ids of memories, in one view of the index. */
final class StoredVectors {

  private final IndexSearcher searcher;
  private final String space;
  private final List<LeafReaderContext> leaves;

  StoredVectors(IndexSearcher searcher, String space) {
    this.searcher = searcher;
    this.space = space;
    this.leaves = searcher.getIndexReader().leaves();
  }

  Optional<Held> of(String id) throws IOException {
    SortedMap<Integer, String> documents = Documents.of(searcher, space, List.of(id));
    return documents.isEmpty() ? Optional.empty() : Optional.of(held(documents.firstKey()));
  }

  Map<String, Double> similarities(float[] vector, Collection<String> ids) throws IOException {
    Map<String, Double> similarities = new HashMap<>();
    for (Map.Entry<Integer, String> it : Documents.of(searcher, space, ids).entrySet()) {
      similarities.put(it.getValue(), (double) VectorUtil.dotProduct(vector, vector(it.getKey())));
    }
    return similarities;
  }

  private Held held(int document) throws IOException {
    Document stored = searcher.storedFields().document(document);
    return new Held(
        stored.getField(VectorDocument.VERSION).numericValue().longValue(),
        stored.get(VectorDocument.FINGERPRINT),
        vector(document).clone());
  }

  /** To be used before the next one is asked for. */
  private float[] vector(int document) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    FloatVectorValues values = leaf.reader().getFloatVectorValues(VectorDocument.VECTOR);
    values.advance(document - leaf.docBase);
    return values.vectorValue();
  }
}
