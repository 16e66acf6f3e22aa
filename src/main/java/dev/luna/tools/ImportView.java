package dev.luna.tools;

import dev.luna.transfer.ImportReport;
import dev.luna.transfer.ImportReport.Entry;
import dev.luna.transfer.ImportReport.Kind;
import dev.luna.transfer.ImportReport.Outcome;
import dev.luna.transfer.TransferFormat;
import java.util.Comparator;
import java.util.List;

/**
 * What became of an import, as tools show it.
 *
 * @param evidence counters and points of the history of φ
 * @param files those that are no memory of their own
 * @param entries what became of each thing, conflicts and what was skipped first; at most 100
 * @param entriesLeftOut how many more there are; the counts have them all
 */
record ImportView(
    TransferFormat format,
    boolean dryRun,
    Counts memories,
    Counts links,
    Counts evidence,
    Counts files,
    List<Entry> entries,
    long entriesLeftOut) {

  private static final int MOST_ENTRIES = 100;
  private static final int MOST_LINES = 10;

  /**
   * How many had which outcome.
   *
   * @param present were there before
   * @param ignored are nothing that belongs into a memory
   */
  record Counts(long imported, long present, long conflicting, long skipped, long ignored) {

    static Counts of(ImportReport report, Kind kind) {
      return new Counts(
          report.count(kind, Outcome.IMPORTED),
          report.count(kind, Outcome.PRESENT),
          report.count(kind, Outcome.CONFLICTING),
          report.count(kind, Outcome.SKIPPED),
          report.count(kind, Outcome.IGNORED));
    }
  }

  static ImportView of(ImportReport report) {
    List<Entry> entries =
        report.entries().stream()
            .sorted(Comparator.comparing(ImportView::urgency))
            .limit(MOST_ENTRIES)
            .toList();
    return new ImportView(
        report.format(),
        report.dryRun(),
        Counts.of(report, Kind.MEMORY),
        Counts.of(report, Kind.LINK),
        Counts.of(report, Kind.EVIDENCE),
        Counts.of(report, Kind.FILE),
        entries,
        report.entries().size() - entries.size());
  }

  String toText(Texts texts) {
    StringBuilder text =
        new StringBuilder(
            texts.say(
                dryRun ? "import.trial" : "import.done", memories.imported(), links.imported()));
    text.append('\n')
        .append(
            texts.say(
                "import.others",
                memories.present() + links.present(),
                memories.conflicting(),
                memories.skipped() + links.skipped() + files.skipped(),
                files.ignored()));
    entries.stream()
        .filter(entry -> urgency(entry) < 2)
        .limit(MOST_LINES)
        .forEach(
            entry ->
                text.append('\n')
                    .append(texts.say("import.entry", entry.where(), entry.id(), entry.reason())));
    return text.toString();
  }

  private static int urgency(Entry entry) {
    return switch (entry.outcome()) {
      case CONFLICTING -> 0;
      case SKIPPED -> 1;
      case IGNORED -> 2;
      case IMPORTED -> entry.reason().isEmpty() ? 4 : 3;
      case PRESENT -> 5;
    };
  }
}
