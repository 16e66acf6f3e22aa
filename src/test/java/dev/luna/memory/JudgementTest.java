package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementTest {

  @TempDir Path directory;

  @Test
  void givesTheMemoriesAsTheyAreAfterwards() {
    try (OpenMemories open = new OpenMemories(directory)) {
      String one = open.id("one");
      String two = open.id("two");

      assertThat(open.judge(Set.of(one), Set.of(two)))
          .extracting(Memory::id, it -> it.usage().votes())
          .containsExactly(tuple(one, new Votes(1, 0)), tuple(two, new Votes(0, 1)));
    }
  }
}
