package dev.luna.memory.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A query built from words by hand, so that no text of a user is read as query syntax.
 *
 * <p>Each word is looked for in every text field; the field where it says most counts fully, the
 * others by a share, and the words add up. A memory needs only one of the words. Terms are looked
 * up once, however often the query then runs.
 */
final class WordQuery {

  // Measured: a sum over the fields ranks worse, since it counts a word once for each analysis.
  private static final float OTHER_FIELDS = 0.1f;
  private static final Analyzer ANALYZER = Fields.analyzer();

  private final IndexSearcher searcher;
  private final List<Word> words = new ArrayList<>();

  /**
   * A word to look for.
   *
   * @param spelt as in the query
   * @param text finds where it is said
   * @param speaker finds where it names who speaks
   */
  record Word(String spelt, Query text, Query speaker) {}

  /** The query for one view of the index. */
  WordQuery(IndexSearcher searcher, QueryWords query) throws IOException {
    this.searcher = searcher;
    List<String> fields = query.onlyStopWords() ? List.of(Fields.WORDS) : Fields.TEXT;
    for (String word : query.words()) {
      List<Query> text = terms(fields, word);
      if (!text.isEmpty()) {
        Query speaker = anyOf(terms(List.of(Fields.SPEAKER), word));
        words.add(new Word(word, new DisjunctionMaxQuery(text, OTHER_FIELDS), speaker));
      }
    }
  }

  List<Word> words() {
    return words;
  }

  Query within(Query filter) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    // By itself, so that Lucene can pass over what cannot be among the best.
    query.add(anyOf(words.stream().map(Word::text).toList()), Occur.MUST);
    query.add(filter, Occur.FILTER);
    return query.build();
  }

  private static Query anyOf(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private List<Query> terms(List<String> fields, String word) throws IOException {
    List<Query> terms = new ArrayList<>();
    for (String field : fields) {
      for (String text : analysed(field, word)) {
        Term term = new Term(field, text);
        terms.add(new TermQuery(term, TermStates.build(searcher, term, true)));
      }
    }
    return terms;
  }

  private static List<String> analysed(String field, String word) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = ANALYZER.tokenStream(field, word)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
      return terms;
    }
  }
}
