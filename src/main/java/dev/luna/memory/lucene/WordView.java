package dev.luna.memory.lucene;

import dev.luna.memory.MemoryFilter;
import dev.luna.memory.WordScores;
import dev.luna.memory.WordScores.Fit;
import dev.luna.memory.WordSearch.WordHit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** The words of one query in one view of the index. */
final class WordView {

  private final IndexSearcher searcher;
  private final WordQuery query;
  private final List<Weights> weights = new ArrayList<>();

  /** What scores one word. */
  private record Weights(Weight text, Weight speaker) {}

  WordView(IndexSearcher searcher, QueryWords words) throws IOException {
    this.searcher = searcher;
    this.query = new WordQuery(searcher, words);
    for (WordQuery.Word word : query.words()) {
      weights.add(new Weights(weight(word.text()), weight(word.speaker())));
    }
  }

  boolean isOf(IndexSearcher other) {
    return searcher == other;
  }

  List<WordHit> best(String space, MemoryFilter filter, int limit) throws IOException {
    Query narrowed = query.within(FilterQuery.of(searcher.getIndexReader(), space, filter));
    ScoreDoc[] found = searcher.search(narrowed, limit).scoreDocs;
    String[] ids = HitIds.of(searcher, found);
    List<WordHit> hits = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      hits.add(new WordHit(ids[i], found[i].score));
    }
    return hits;
  }

  WordScores scores(String space, Collection<String> ids) throws IOException {
    SortedMap<Integer, String> documents = Documents.of(searcher, space, ids);
    Map<String, Fit> fits = new HashMap<>();
    for (String id : documents.values()) {
      fits.put(id, new Fit(new float[weights.size()], new boolean[weights.size()]));
    }
    for (int word = 0; word < weights.size(); word++) {
      WordScorer text = new WordScorer(searcher, weights.get(word).text());
      WordScorer speaker = new WordScorer(searcher, weights.get(word).speaker());
      for (Map.Entry<Integer, String> document : documents.entrySet()) {
        Fit fit = fits.get(document.getValue());
        fit.scores()[word] = text.score(document.getKey());
        fit.speaker()[word] = speaker.score(document.getKey()) > 0;
      }
    }
    return new WordScores(query.words().stream().map(WordQuery.Word::spelt).toList(), fits);
  }

  private Weight weight(Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
  }
}
