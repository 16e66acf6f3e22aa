package dev.luna.memory.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Words that ask or join and do not say what is looked for: function words and question words.
 *
 * <p>Some are stop words in one language and say something in the other: "son" and "comment" in
 * English, "or" and "but" in French. These count only in a query whose other words are of the
 * language where they say nothing.
 */
final class StopWords {

  private static final Set<String> FRENCH = read("stopwords_fr.txt");
  private static final Set<String> ENGLISH = read("stopwords_en.txt");
  private static final Set<String> HOMOGRAPHS = read("homographs.txt");

  private StopWords() {}

  /**
   * What to leave out of a query.
   *
   * @param words all words of the query, folded: lower case, without accents
   */
  static Predicate<String> in(List<String> words) {
    long french = count(FRENCH, words);
    long english = count(ENGLISH, words);
    return word ->
        HOMOGRAPHS.contains(word)
            ? FRENCH.contains(word) && french >= english
                || ENGLISH.contains(word) && english >= french
            : FRENCH.contains(word) || ENGLISH.contains(word);
  }

  private static long count(Set<String> stopWords, List<String> words) {
    return words.stream()
        .filter(stopWords::contains)
        .filter(word -> !HOMOGRAPHS.contains(word))
        .count();
  }

  private static Set<String> read(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                StopWords.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }
}
