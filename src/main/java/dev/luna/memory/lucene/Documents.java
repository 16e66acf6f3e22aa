package dev.luna.memory.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Looks memories up by their ids, in one view of the index. */
final class Documents {

  private Documents() {}

  /** The documents of those memories that are held, in rising order, each with the id. */
  static SortedMap<Integer, String> of(IndexSearcher searcher, String space, Collection<String> ids)
      throws IOException {
    // In the order of keys, in which a dictionary of terms is read fastest.
    SortedMap<BytesRef, String> wanted = new TreeMap<>();
    ids.forEach(id -> wanted.put(new BytesRef(Exact.key(space, id)), id));
    SortedMap<Integer, String> documents = new TreeMap<>();
    for (LeafReaderContext leaf : largestFirst(searcher)) {
      take(wanted, leaf, documents);
    }
    return documents;
  }

  /** Most memories are in the largest: what was found there is not looked for in the others. */
  private static List<LeafReaderContext> largestFirst(IndexSearcher searcher) {
    List<LeafReaderContext> leaves = new ArrayList<>(searcher.getIndexReader().leaves());
    leaves.sort(Comparator.comparing(leaf -> -leaf.reader().numDocs()));
    return leaves;
  }

  private static void take(
      SortedMap<BytesRef, String> wanted, LeafReaderContext leaf, Map<Integer, String> documents)
      throws IOException {
    LeafReader reader = leaf.reader();
    TermsEnum terms = Terms.getTerms(reader, Fields.KEY).iterator();
    PostingsEnum postings = null;
    Iterator<Map.Entry<BytesRef, String>> left = wanted.entrySet().iterator();
    while (left.hasNext()) {
      Map.Entry<BytesRef, String> key = left.next();
      if (terms.seekExact(key.getKey())) {
        postings = terms.postings(postings, PostingsEnum.NONE);
        int document = live(reader.getLiveDocs(), postings);
        if (document != DocIdSetIterator.NO_MORE_DOCS) {
          documents.put(leaf.docBase + document, key.getValue());
          left.remove();
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
}
