package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WordContextTest {

  private static final Offset<Double> CLOSE = within(1e-6);

  @Test
  void countsTheWordsOfNeighboursAtAShareThatFalls() {
    WordScores scores = scores(Map.of("b", fit(1, 0)));
    WordContext context = new WordContext(scores, List.of(List.of("a", "b", "c", "d", "e", "f")));

    assertThat(context.score("b")).isCloseTo(1, CLOSE);
    assertThat(context.score("a")).isCloseTo(0.6, CLOSE);
    assertThat(context.score("c")).isCloseTo(0.6, CLOSE);
    assertThat(context.score("d")).isCloseTo(0.4, CLOSE);
    assertThat(context.score("e")).isCloseTo(0.3, CLOSE);
    assertThat(context.score("f")).isZero();
  }

  @Test
  void countsAWordOnceWhereItFitsBest() {
    WordScores scores = scores(Map.of("a", fit(1, 0), "b", fit(0.5f, 0), "c", fit(2, 1)));
    WordContext context = new WordContext(scores, List.of(List.of("a", "b", "c")));

    assertThat(context.score("b")).isCloseTo(1.2 + 0.6, CLOSE);
    assertThat(context.score("c")).isCloseTo(3, CLOSE);
  }

  @Test
  void namesTheNeighbourWhoseWordsCountForMore() {
    WordScores scores = scores(Map.of("a", fit(1, 0), "b", fit(0, 1)));
    WordContext context = new WordContext(scores, List.of(List.of("a", "b", "c")));

    assertThat(context.beside("c")).contains("b");
    assertThat(context.beside("a")).isEmpty();
    assertThat(context.beside("elsewhere")).isEmpty();
  }

  @Test
  void namesNoNeighbourThatAddsLessThanOrAsMuchAsTheMemoryHas() {
    WordScores scores = scores(Map.of("a", fit(1, 0), "b", fit(2, 0), "c", fit(0, 0.6f * 2)));
    List<String> window = List.of("a", "b", "c");
    WordContext context = new WordContext(scores, List.of(window));

    assertThat(context.score("a")).isCloseTo(1.2 + 0.4 * 1.2, CLOSE);
    assertThat(context.beside("a")).isEmpty();
    assertThat(context.score("c")).isCloseTo(1.2 + 1.2, CLOSE);
    assertThat(context.beside("c")).isEmpty();
  }

  @Test
  void namesTheOneBeforeWhereTheOneAfterAddsAsMuch() {
    WordScores scores = scores(Map.of("a", fit(1, 0), "c", fit(0, 1)));

    assertThat(new WordContext(scores, List.of(List.of("a", "b", "c"))).beside("b")).contains("a");
  }

  @Test
  void leavesOutThatANeighbourSpeaks() {
    WordScores.Fit spoken = new WordScores.Fit(new float[] {1, 1}, new boolean[] {true, false});
    WordContext context = new WordContext(scores(Map.of("a", spoken)), List.of(List.of("a", "b")));

    assertThat(context.score("b")).isCloseTo(0.6, CLOSE);
    assertThat(context.saidByOneNamed("a")).isTrue();
    assertThat(context.saidByOneNamed("b")).isFalse();
  }

  @Test
  void scoresMemoriesThatStandAloneByTheirWords() {
    WordContext context = new WordContext(scores(Map.of("a", fit(1, 2))), List.of());

    assertThat(context.score("a")).isCloseTo(3, CLOSE);
    assertThat(context.score("unknown")).isZero();
  }

  private static WordScores scores(Map<String, WordScores.Fit> fits) {
    return new WordScores(List.of("one", "two"), fits);
  }

  private static WordScores.Fit fit(float one, float two) {
    return new WordScores.Fit(new float[] {one, two}, new boolean[2]);
  }
}
