package dev.luna.tools;

import dev.luna.transfer.ImportReport;
import dev.luna.transfer.ImportReport.Entry;
import dev.luna.transfer.ImportReport.Kind;
import dev.luna.transfer.ImportReport.Outcome;
import dev.luna.transfer.TransferFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of an import, as tools show it.
 *
 * @param evidence counters and points of the history of φ
 * @param files those that are no memory of their own
 * @param flagged how many of the imported memories try to give an assistant instructions
 * @param entries what became of each thing, conflicts first, then what was skipped and what is
 *     flagged; at most 100
 * @param entriesLeftOut how many more there are; the counts have them all
 */
record ImportView(
    TransferFormat format,
    boolean dryRun,
    Counts memories,
    Counts links,
    Counts evidence,
    Counts files,
    long flagged,
    List<Item> entries,
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

  /**
   * What became of one thing.
   *
   * @param where file, and line where it has lines
   * @param reason in the caller's language; empty where there is nothing to say
   */
  record Item(
      String where, Kind kind, String id, Outcome outcome, String reason, Set<String> flags) {

    static Item of(Entry entry, Locale locale) {
      return new Item(
          entry.where(),
          entry.kind(),
          entry.id(),
          entry.outcome(),
          entry.said(locale),
          entry.flags());
    }
  }

  static ImportView of(ImportReport report, Locale locale) {
    List<Item> entries =
        report.entries().stream()
            .map(entry -> Item.of(entry, locale))
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
        report.flagged(),
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
    if (flagged > 0) {
      text.append('\n').append(texts.say("import.flagged", flagged));
    }
    entries.stream()
        .filter(entry -> urgency(entry) < 3)
        .limit(MOST_LINES)
        .forEach(
            entry ->
                text.append('\n')
                    .append(
                        texts.say("import.entry", entry.where(), entry.id(), said(entry, texts))));
    return text.toString();
  }

  private static String said(Item entry, Texts texts) {
    String flags =
        entry.flags().stream().map(it -> texts.say("flag." + it)).collect(Collectors.joining(", "));
    return Stream.of(flags, entry.reason())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static int urgency(Item entry) {
    return switch (entry.outcome()) {
      case CONFLICTING -> 0;
      case SKIPPED -> 1;
      case IGNORED -> 3;
      case IMPORTED -> entry.flags().isEmpty() ? (entry.reason().isEmpty() ? 5 : 4) : 2;
      case PRESENT -> 6;
    };
  }
}
