package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;

/** A start that ends with one line and the code for what a start without a change does not help. */
final class Refusal {

  private static final int CONFIG = 78;

  private Refusal() {}

  /** Starts the server, which must end and name these words in its one line. */
  static void require(LunaProcess luna, String... words) {
    int before = luna.output().length();
    assertThat(luna.launch().awaitExit()).isEqualTo(CONFIG);
    String output = luna.output().substring(before);
    assertThat(output).doesNotContain("\tat ");
    assertThat(output.lines().filter(line -> line.contains("luna: ")))
        .singleElement()
        .asString()
        .contains(words);
  }
}
