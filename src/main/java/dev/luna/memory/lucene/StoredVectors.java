package dev.luna.memory.lucene;

import dev.luna.memory.VectorIndex.Held;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
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
    Map<BytesRef, String> keys = new TreeMap<>();
    ids.forEach(id -> keys.put(new BytesRef(Exact.key(space, id)), id));
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      each(leaf.reader(), keys, found);
    }
  }

  private static void each(LeafReader reader, Map<BytesRef, String> keys, Found found)
      throws IOException {
    TermsEnum terms = Terms.getTerms(reader, Fields.KEY).iterator();
    PostingsEnum postings = null;
    for (Map.Entry<BytesRef, String> key : keys.entrySet()) {
      if (terms.seekExact(key.getKey())) {
        postings = terms.postings(postings, PostingsEnum.NONE);
        int document = live(reader.getLiveDocs(), postings);
        if (document != DocIdSetIterator.NO_MORE_DOCS) {
          found.at(reader, document, key.getValue(), vector(reader, document));
        }
      }
    }
  }

  private static int live(Bits live, PostingsEnum postings) throws IOException {
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
