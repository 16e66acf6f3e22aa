package dev.luna.memory.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Scores single documents for one query; they must be asked for in rising order. */
final class WordScorer {

  private final List<LeafReaderContext> leaves;
  private final Weight weight;
  private LeafReaderContext leaf;
  private Scorer scorer;

  WordScorer(IndexSearcher searcher, Weight weight) {
    this.leaves = searcher.getIndexReader().leaves();
    this.weight = weight;
  }

  /** The score of a document; 0 if it does not match. */
  float score(int document) throws IOException {
    LeafReaderContext of = leaves.get(ReaderUtil.subIndex(document, leaves));
    if (of != leaf) {
      leaf = of;
      scorer = weight.scorer(of);
    }
    if (scorer == null) {
      return 0;
    }
    DocIdSetIterator documents = scorer.iterator();
    int wanted = document - leaf.docBase;
    int at = documents.docID() < wanted ? documents.advance(wanted) : documents.docID();
    return at == wanted ? scorer.score() : 0;
  }
}
