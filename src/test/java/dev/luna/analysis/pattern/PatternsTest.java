package dev.luna.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {

  private static final int KINDS = PatternKind.values().length;

  @ParameterizedTest
  @CsvSource({"development, 0.9, 0.9", "held-out, 0.9, 0.9"})
  void tellsWhichPatternsStreamsShow(String part, double strongestFloor, double kindsFloor)
      throws IOException {
    List<LabelledStream> streams = LabelledStream.part(part);
    List<String> mistakes = new ArrayList<>();
    int strongest = 0;
    int wrong = 0;
    for (LabelledStream stream : streams) {
      PatternReport report = stream.report();
      List<String> kinds = stream.wrong(report);
      boolean right = stream.isStrongestRight(report);
      strongest += right ? 1 : 0;
      wrong += kinds.size();
      if (!right || !kinds.isEmpty()) {
        mistakes.add(
            stream.strongest()
                + " "
                + kinds
                + " "
                + report.strongest()
                + ": "
                + shorten(stream.text()));
      }
    }
    double kinds = 1 - (double) wrong / (streams.size() * KINDS);
    String figures =
        "%s: strongest %.3f, kinds %.3f"
            .formatted(part, (double) strongest / streams.size(), kinds);
    System.out.println(
        figures
            + (part.equals("development") || Boolean.getBoolean("show")
                ? "\n" + String.join("\n", mistakes)
                : ""));
    assertThat((double) strongest / streams.size()).as(figures).isGreaterThan(strongestFloor);
    assertThat(kinds).as(figures).isGreaterThan(kindsFloor);
  }

  private static String shorten(String text) {
    return text.substring(0, Math.min(60, text.length())).replace('\n', '/');
  }
}
