package dev.luna.tools;

import dev.luna.analysis.pattern.Evidence;
import dev.luna.analysis.pattern.Finding;
import dev.luna.analysis.pattern.Measure;
import dev.luna.analysis.pattern.PatternKind;
import dev.luna.analysis.pattern.PatternReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which patterns a stream shows.
 *
 * @param strongest absent where none was found
 * @param readAs what the stream was taken for
 * @param items how many words, symbols or numbers it has
 * @param findings one for each kind that was looked for, the strongest first
 */
record PatternView(
    Optional<PatternKind> strongest, PatternReport.Form readAs, int items, List<Finding> findings) {

  static PatternView of(PatternReport report) {
    return new PatternView(
        report.strongest().map(Finding::kind), report.form(), report.items(), report.findings());
  }

  String toText(Texts texts) {
    String read = texts.say("pattern.items." + key(readAs), items);
    StringBuilder text =
        new StringBuilder(
            strongest
                .map(kind -> texts.say("pattern.strongest", read, name(kind, texts)))
                .orElseGet(() -> texts.say("pattern.none", read)));
    findings.forEach(finding -> text.append('\n').append(line(finding, items, texts)));
    return text.toString();
  }

  private static String line(Finding finding, int items, Texts texts) {
    String figures =
        finding.measures().stream()
            .map(measure -> figure(measure, texts))
            .collect(Collectors.joining("; "));
    StringBuilder line =
        new StringBuilder(
            texts.say(
                "pattern.finding." + key(finding.outcome()),
                name(finding.kind(), texts),
                figures,
                finding.minItems(),
                finding.strength()));
    finding.sampled().ifPresent(first -> line.append(texts.say("pattern.sampled", first, items)));
    finding.evidence().forEach(one -> line.append("\n  ").append(evidence(one, texts)));
    return line.toString();
  }

  private static String figure(Measure measure, Texts texts) {
    String name = texts.say("pattern.measure." + measure.name());
    return measure
        .threshold()
        .map(
            threshold ->
                texts.say(
                    "pattern.bound." + key(measure.bound().orElseThrow()),
                    name,
                    number(measure.value(), texts),
                    number(threshold, texts)))
        .orElseGet(() -> texts.say("pattern.figure", name, number(measure.value(), texts)));
  }

  private static String number(double value, Texts texts) {
    if (value == Math.rint(value) && Math.abs(value) < 1e6) {
      return texts.say("pattern.whole", (long) value);
    }
    return texts.say(Math.abs(value) < 0.001 ? "pattern.small" : "pattern.decimal", value);
  }

  private static String evidence(Evidence evidence, Texts texts) {
    String places = evidence.at().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return texts.say(
        "pattern.evidence." + key(evidence.type()), evidence.text(), evidence.count(), places);
  }

  private static String name(PatternKind kind, Texts texts) {
    return texts.say("pattern.kind." + kind.label());
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
