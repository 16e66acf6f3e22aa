package dev.luna.memory.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The different words of a query, as they were spelt.
 *
 * @param words what to search for
 * @param onlyStopWords whether the query had none but stop words, and these are they
 */
record QueryWords(List<String> words, boolean onlyStopWords) {

  private static final int LONGEST_QUERY = 20_000;
  private static final Analyzer FOLDING = new FoldingAnalyzer();

  /** At most {@code most} words of the query, from its beginning. */
  static QueryWords of(String query, int most) {
    Map<String, String> spelling = new LinkedHashMap<>();
    List<String> folded = new ArrayList<>();
    for (String word : split(query)) {
      String plain = FOLDING.normalize(Fields.WORDS, word).utf8ToString();
      folded.add(plain);
      spelling.putIfAbsent(plain, word);
    }
    Predicate<String> stop = StopWords.in(folded);
    Map<String, String> telling = new LinkedHashMap<>(spelling);
    telling.keySet().removeIf(stop);
    return telling.isEmpty()
        ? new QueryWords(first(most, spelling.values()), true)
        : new QueryWords(first(most, telling.values()), false);
  }

  private static List<String> first(int most, Collection<String> words) {
    return words.stream().limit(most).toList();
  }

  private static List<String> split(String query) {
    List<String> words = new ArrayList<>();
    StandardTokenizer tokenizer = new StandardTokenizer();
    String text = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
    tokenizer.setReader(new StringReader(Fields.apart(text)));
    try (TokenStream bare = FoldingAnalyzer.bare(tokenizer)) {
      CharTermAttribute word = bare.addAttribute(CharTermAttribute.class);
      bare.reset();
      while (bare.incrementToken()) {
        words.add(word.toString());
      }
      bare.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be read", e);
    }
  }
}
