package dev.luna.memory.lucene;

import dev.luna.memory.MemoryFilter;
import dev.luna.memory.WordScores;
import dev.luna.memory.WordSearch;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/** Looks the words up once for as long as the index stays as it is. */
final class LuceneWordSearch implements WordSearch {

  private final DurableIndex index;
  private final String space;
  private final QueryWords words;
  private WordView last;

  LuceneWordSearch(DurableIndex index, String space, QueryWords words) {
    this.index = index;
    this.space = space;
    this.words = words;
  }

  @Override
  public List<WordHit> best(MemoryFilter filter, int limit) {
    return index.search(searcher -> view(searcher).best(space, filter, limit));
  }

  @Override
  public WordScores scores(Collection<String> ids) {
    return index.search(searcher -> view(searcher).scores(space, ids));
  }

  private WordView view(IndexSearcher searcher) throws IOException {
    if (last == null || !last.isOf(searcher)) {
      last = new WordView(searcher, words);
    }
    return last;
  }
}
