package dev.luna.memory.lucene;

import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryIndex.WordHit;
import dev.luna.memory.WordScores;
import dev.luna.memory.WordScores.Fit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** One search over one view of the index. */
final class WordSearch {

  private final IndexSearcher searcher;
  private final WordQuery query;

  WordSearch(IndexSearcher searcher, WordQuery query) {
    this.searcher = searcher;
    this.query = query;
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
    List<String> words = List.copyOf(query.words().keySet());
    ScoreDoc[] found =
        searcher.search(any(space, ids), Math.max(1, ids.size()), Sort.INDEXORDER).scoreDocs;
    String[] foundIds = HitIds.of(searcher, found);
    Map<String, Fit> fits = new HashMap<>();
    for (String id : foundIds) {
      fits.put(id, new Fit(new float[words.size()], new boolean[words.size()]));
    }
    for (int word = 0; word < words.size(); word++) {
      WordScorer text = new WordScorer(searcher, query.words().get(words.get(word)));
      WordScorer speaker = new WordScorer(searcher, WordQuery.speaker(words.get(word)));
      for (int i = 0; i < found.length; i++) {
        Fit fit = fits.get(foundIds[i]);
        fit.scores()[word] = text.score(found[i].doc);
        fit.speaker()[word] = speaker.score(found[i].doc) > 0;
      }
    }
    return new WordScores(words, fits);
  }

  static Set<String> passing(
      IndexSearcher searcher, String space, MemoryFilter filter, Collection<String> ids)
      throws IOException {
    Query passing = FilterQuery.of(searcher.getIndexReader(), space, filter);
    if (passing instanceof MatchAllDocsQuery) {
      return Set.copyOf(ids);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(any(space, ids), Occur.FILTER);
    query.add(passing, Occur.FILTER);
    ScoreDoc[] found = searcher.search(query.build(), Math.max(1, ids.size())).scoreDocs;
    return Set.of(HitIds.of(searcher, found));
  }

  private static Query any(String space, Collection<String> ids) {
    List<BytesRef> keys = ids.stream().map(id -> new BytesRef(Exact.key(space, id))).toList();
    return new TermInSetQuery(Fields.KEY, keys);
  }
}
