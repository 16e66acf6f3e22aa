package dev.luna.memory.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A query built from words by hand, so that no text of a user is read as query syntax.
 *
 * <p>Each word is looked for in every text field; the field where it says most counts fully, the
 * others by a share, and the words add up. A memory needs only one of the words.
 */
final class WordQuery {

  // Measured: a sum over the fields ranks worse, since it counts a word once for each analysis.
  private static final float OTHER_FIELDS = 0.1f;
  private static final Analyzer ANALYZER = Fields.analyzer();

  private final Map<String, Query> words = new LinkedHashMap<>();

  WordQuery(QueryWords query) {
    List<String> fields = query.onlyStopWords() ? List.of(Fields.WORDS) : Fields.TEXT;
    for (String word : query.words()) {
      List<Query> clauses = fields.stream().flatMap(field -> terms(field, word).stream()).toList();
      if (!clauses.isEmpty()) {
        words.put(word, new DisjunctionMaxQuery(clauses, OTHER_FIELDS));
      }
    }
  }

  /** Each word as it was spelt, with the query that finds it. */
  Map<String, Query> words() {
    return words;
  }

  /** Finds where a word names who speaks. */
  static Query speaker(String word) {
    BooleanQuery.Builder names = new BooleanQuery.Builder();
    terms(Fields.SPEAKER, word).forEach(term -> names.add(term, Occur.SHOULD));
    return names.build();
  }

  Query within(Query filter) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.values().forEach(word -> any.add(word, Occur.SHOULD));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    // By itself, so that Lucene can pass over what cannot be among the best.
    query.add(any.build(), Occur.MUST);
    query.add(filter, Occur.FILTER);
    return query.build();
  }

  private static List<Query> terms(String field, String word) {
    List<Query> terms = new ArrayList<>();
    try (TokenStream tokens = ANALYZER.tokenStream(field, word)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(new TermQuery(new Term(field, term.toString())));
      }
      tokens.end();
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be read", e);
    }
  }
}
