package dev.luna.memory.lucene;

import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryIndex.WordHit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** One search over one view of the index. */
final class WordSearch {

  private final IndexSearcher searcher;
  private final WordQuery query;

  WordSearch(IndexSearcher searcher, WordQuery query) {
    this.searcher = searcher;
    this.query = query;
  }

  List<WordHit> best(String space, MemoryFilter filter, int limit) throws IOException {
    Map<String, Weight> words = weights();
    List<WordHit> hits = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query.within(space, filter), limit).scoreDocs) {
      String id = searcher.storedFields().document(hit.doc, Set.of(Fields.ID)).get(Fields.ID);
      hits.add(new WordHit(id, hit.score, found(words, hit.doc)));
    }
    return hits;
  }

  private Map<String, Weight> weights() throws IOException {
    Map<String, Weight> weights = new LinkedHashMap<>();
    for (Map.Entry<String, Query> word : query.words().entrySet()) {
      Query rewritten = searcher.rewrite(word.getValue());
      weights.put(word.getKey(), searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1));
    }
    return weights;
  }

  private List<String> found(Map<String, Weight> words, int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Weight> word : words.entrySet()) {
      if (word.getValue().matches(leaf, document - leaf.docBase) != null) {
        found.add(word.getKey());
      }
    }
    return found;
  }
}
