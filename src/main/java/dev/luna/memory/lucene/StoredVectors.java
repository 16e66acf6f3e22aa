package dev.luna.memory.lucene;

import dev.luna.memory.VectorIndex.Held;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;

/** Looks vectors up by the ids of memories, in one view of the index. */
final class StoredVectors {

  /** Takes what was found for an id. */
  private interface Found {
    void at(LeafReader reader, int document, String id, float[] vector) throws IOException;
  }

  private final IndexSearcher searcher;
  private final String space;

  StoredVectors(IndexSearcher searcher, String space) {
    this.searcher = searcher;
    this.space = space;
  }

  List<Held> of(Collection<String> ids) throws IOException {
    List<Held> held = new ArrayList<>();
    each(ids, (reader, document, id, vector) -> held.add(held(reader, document, vector)));
    return held;
  }

  Map<String, Double> similarities(float[] vector, Collection<String> ids) throws IOException {
    Map<String, Double> similarities = new HashMap<>();
    each(
        ids,
        (reader, document, id, stored) ->
            similarities.put(id, (double) VectorUtil.dotProduct(vector, stored)));
    return similarities;
  }

  private void each(Collection<String> ids, Found found) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      for (String id : ids) {
        int document = document(leaf.reader(), id);
        if (document != DocIdSetIterator.NO_MORE_DOCS) {
          found.at(leaf.reader(), document, id, vector(leaf.reader(), document));
        }
      }
    }
  }

  private int document(LeafReader reader, String id) throws IOException {
    PostingsEnum postings = reader.postings(new Term(Fields.KEY, Exact.key(space, id)));
    if (postings == null) {
      return DocIdSetIterator.NO_MORE_DOCS;
    }
    Bits live = reader.getLiveDocs();
    int document = postings.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
      document = postings.nextDoc();
    }
    return document;
  }

  private static float[] vector(LeafReader reader, int document) throws IOException {
    FloatVectorValues values = reader.getFloatVectorValues(VectorDocument.VECTOR);
    values.advance(document);
    return values.vectorValue().clone();
  }

  private static Held held(LeafReader reader, int document, float[] vector) throws IOException {
    Document stored = reader.storedFields().document(document);
    return new Held(
        stored.getField(VectorDocument.VERSION).numericValue().longValue(),
        stored.get(VectorDocument.FINGERPRINT),
        vector);
  }
}
