package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecallQueryTest {

  @Test
  void takesWhatIsInItsRanges() {
    assertThatCode(() -> query("word", 0, 1, 0)).doesNotThrowAnyException();
    assertThatCode(() -> query("word", 10, 100, 1)).doesNotThrowAnyException();
  }

  @Test
  void refusesWhatIsNotAndSaysWhatIsAllowed() {
    refused(" ", 0, 1, 0, "blank");
    refused("word", -1, 1, 0, "depth is -1", "0 to 10");
    refused("word", 11, 1, 0, "depth is 11", "0 to 10");
    refused("word", 0, 0, 0, "limit is 0", "1 to 100");
    refused("word", 0, 101, 0, "limit is 101", "1 to 100");
    refused("word", 0, 1, -0.1, "score is -0.1", "0 to 1");
    refused("word", 0, 1, 1.1, "score is 1.1", "0 to 1");
    refused("word", 0, 1, Double.NaN, "score is NaN", "0 to 1");
  }

  private static void refused(String text, int depth, int limit, double least, String... said) {
    assertThatThrownBy(() -> query(text, depth, limit, least))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(said);
  }

  private static void query(String text, int depth, int limit, double least) {
    new RecallQuery(text, MemoryFilter.all(), depth, limit, Optional.empty(), least);
  }
}
