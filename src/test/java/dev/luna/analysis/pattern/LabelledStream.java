package dev.luna.analysis.pattern;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A stream and what somebody sees in it.
 *
 * @param strongest the label of the kind that stands out, or "none"
 * @param present the kinds that are in it
 * @param optional kinds that one may see in it or not
 */
record LabelledStream(String text, String strongest, List<String> present, List<String> optional) {

  static List<LabelledStream> part(String name) throws IOException {
    try (InputStream in =
        LabelledStream.class.getResourceAsStream("/analysis/patterns-" + name + ".jsonl")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> of(JsonText.parseObject(line)))
          .toList();
    }
  }

  private static LabelledStream of(JsonObject json) {
    return new LabelledStream(
        json.getString("stream"),
        json.getString("strongest"),
        json.getJsonArray("present").getValuesAs(JsonString::getString),
        json.getJsonArray("optional").getValuesAs(JsonString::getString));
  }

  PatternReport report() {
    return Patterns.in(text, Arrays.asList(PatternKind.values()));
  }

  /** Whether the strongest pattern is the one that stands out. */
  boolean isStrongestRight(PatternReport report) {
    return report.strongest().map(it -> it.kind().label()).orElse("none").equals(strongest);
  }

  /** The kinds that are there and were not found, or were found and are not there. */
  List<String> wrong(PatternReport report) {
    return report.findings().stream()
        .filter(it -> !optional.contains(it.kind().label()))
        .filter(it -> it.found() != present.contains(it.kind().label()))
        .map(it -> (it.found() ? "+" : "-") + it.kind().label())
        .toList();
  }
}
