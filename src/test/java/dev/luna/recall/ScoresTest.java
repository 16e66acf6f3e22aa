package dev.luna.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoresTest {

  private final Scores scores =
      new Scores(
          List.of(
              ranking("a", Set.of("x", "y"), "x", "1", "2", "3", "4", "y"),
              ranking("a", Set.of("x"), "1", "x"),
              ranking("b", Set.of("x"), "1", "2")));

  @Test
  void countEveryQuestionTheSame() {
    assertThat(scores.recall(5)).isCloseTo((0.5 + 1 + 0) / 3, within(1e-9));
    assertThat(scores.recall(10)).isCloseTo((1.0 + 1 + 0) / 3, within(1e-9));
    assertThat(scores.hit()).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(scores.mrr()).isCloseTo((1 + 0.5 + 0) / 3, within(1e-9));
  }

  @Test
  void haveARowForEachGroup() {
    assertThat(scores.table("t").lines()).hasSize(3);
    assertThat(scores.where("b"::equals).row("b")).contains("1   0.000");
  }

  private static Ranking ranking(String group, Set<String> answers, String... found) {
    return new Ranking(new Question(group, "?", answers), List.of(found));
  }
}
