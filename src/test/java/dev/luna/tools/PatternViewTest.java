package dev.luna.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void saysHowMuchOfALongSeriesWasMeasured() {
    String wave =
        IntStream.range(0, 5_000)
            .mapToObj(i -> String.valueOf(Math.round(100 * Math.sin(i / 2.0))))
            .collect(Collectors.joining(" "));
    PatternView view =
        PatternView.of(
            Patterns.in(wave, List.of(PatternKind.PERIODICITY, PatternKind.SELF_SIMILARITY)));

    assertThat(view.findings())
        .extracting(Finding::kind, finding -> finding.sampled().orElseThrow())
        .containsExactlyInAnyOrder(
            tuple(PatternKind.PERIODICITY, 2_000), tuple(PatternKind.SELF_SIMILARITY, 4_000));
    assertThat(view.toText(new Texts(Locale.ENGLISH)))
        .contains("measured on the first 2,000 of 5,000 items alone");
    assertThat(view.toText(new Texts(Locale.FRENCH))).contains("premiers éléments seulement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 2 3 1 2 3 1 2 3 1 2 3", "A B C A B C A B C", "row, row, row"})
  void saysNothingOfASampleWhereAllWasMeasured(String stream) {
    PatternReport report = Patterns.in(stream, Arrays.asList(PatternKind.values()));

    assertThat(report.findings()).allSatisfy(it -> assertThat(it.sampled()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource
  void hasWordsForEveryEvidence(Evidence.Type type) {
    Evidence evidence = new Evidence(type, "x", 2, List.of(1));
    Finding finding =
        new Finding(
            PatternKind.HIERARCHY,
            Outcome.FOUND,
            1,
            0,
            Optional.empty(),
            List.<Measure>of(),
            List.of(evidence));
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
