package dev.luna.memory.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did Anna say about the car?|Anna say car",
        "Qu'est-ce que l'école a décidé ?|école décidé",
        "Où est-ce qu’Anna habite ?|Anna habite",
        "What's Anna's address?|Anna address",
        "who left a comment on the son's picture|left comment son picture",
        "Pourquoi le but n'a-t-il pas compté, et l'or ?|but compté",
        "Bilan de l'été|Bilan été",
        "Anna anna ANNA|Anna"
      })
  void keepsTheWordsThatSayWhatIsLookedFor(String query, String expected) {
    QueryWords words = QueryWords.of(query, 64);

    assertThat(String.join(" ", words.words())).isEqualTo(expected);
    assertThat(words.onlyStopWords()).isFalse();
  }

  @Test
  void keepsStopWordsWhereThereIsNothingElse() {
    assertThat(QueryWords.of("to be or not to be", 64))
        .isEqualTo(new QueryWords(List.of("to", "be", "or", "not"), true));
  }

  @Test
  void keepsNoMoreWordsThanAsked() {
    String query =
        IntStream.range(0, 1_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

    assertThat(QueryWords.of(query, 64).words()).hasSize(64).startsWith("word0", "word1");
  }
}
