package dev.luna.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.analysis.instruction.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownFlagsTest {

  private final List<String> searched = new ArrayList<>();
  private final KnownFlags flags =
      new KnownFlags(
          content -> {
            searched.add(content);
            return List.of(new Flag(Kind.COMMAND, content, 0, content.length(), 1));
          },
          2);

  @Test
  void searchesAContentOnce() {
    assertThat(flags.of("one")).isEqualTo(flags.of(new String("one")));
    assertThat(searched).containsExactly("one");
  }

  @Test
  void searchesAnotherContentAnew() {
    assertThat(flags.of("one").get(0).quote()).isEqualTo("one");
    assertThat(flags.of("two").get(0).quote()).isEqualTo("two");
  }

  @Test
  void letsGoOfWhatWasNotAskedForLongest() {
    flags.of("one");
    flags.of("two");
    flags.of("one");
    flags.of("three");
    flags.of("one");
    flags.of("two");

    assertThat(searched).containsExactly("one", "two", "three", "two");
  }
}
