package dev.luna.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.analysis.pattern.Evidence;
import dev.luna.analysis.pattern.Finding;
import dev.luna.analysis.pattern.Measure;
import dev.luna.analysis.pattern.Outcome;
import dev.luna.analysis.pattern.PatternKind;
import dev.luna.analysis.pattern.PatternReport;
import dev.luna.analysis.pattern.Patterns;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PatternViewTest {

  @ParameterizedTest
  @MethodSource
  void hasWordsForEveryMeasure(String stream) {
    PatternReport report = Patterns.in(stream, Arrays.asList(PatternKind.values()));

    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      assertThat(PatternView.of(report).toText(new Texts(locale)).lines())
          .hasSizeGreaterThan(PatternKind.values().length);
    }
  }

  static Stream<String> hasWordsForEveryMeasure() {
    String wave =
        IntStream.range(0, 300)
            .mapToObj(i -> String.valueOf(Math.round(100 * Math.sin(i / 2.0))))
            .collect(Collectors.joining(" "));
    return Stream.of(
        "Nothing much.",
        "row, row, row",
        "A B C A B C A B C",
        "1 2 4 8 16",
        "3 6 9 12",
        "13 8 5 3 2 1",
        "# a\n- b\n- c",
        wave);
  }

  @ParameterizedTest
  @MethodSource
  void hasWordsForEveryEvidence(Evidence.Type type) {
    Evidence evidence = new Evidence(type, "x", 2, List.of(1));
    Finding finding =
        new Finding(
            PatternKind.HIERARCHY, Outcome.FOUND, 1, 0, List.<Measure>of(), List.of(evidence));
    PatternView view =
        PatternView.of(new PatternReport(PatternReport.Form.TEXT, 3, List.of(finding)));

    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      assertThat(view.toText(new Texts(locale))).contains("x");
    }
  }

  static Stream<Evidence.Type> hasWordsForEveryEvidence() {
    return Arrays.stream(Evidence.Type.values());
  }
}
