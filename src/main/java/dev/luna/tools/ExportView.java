package dev.luna.tools;

import dev.luna.transfer.ExportPage;
import dev.luna.transfer.ExportReport;
import dev.luna.transfer.TransferFormat;
import java.util.Optional;

/**
 * What an export gave, as tools show it.
 *
 * @param lines JSON Lines, where no path was named
 * @param nextCursor where the next part starts; absent at the end
 * @param path what was written, on the server
 * @param leftOut forgotten memories, for which the format has no place
 */
record ExportView(
    TransferFormat format,
    Optional<String> lines,
    Optional<String> nextCursor,
    Optional<String> path,
    Optional<Long> memories,
    Optional<Long> links,
    Optional<Long> leftOut) {

  static ExportView of(ExportPage page) {
    return new ExportView(
        TransferFormat.LUNA,
        Optional.of(page.text()),
        page.nextCursor(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static ExportView of(ExportReport report) {
    return new ExportView(
        report.format(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(report.target().toString()),
        Optional.of(report.memories()),
        Optional.of(report.links()),
        Optional.of(report.leftOut()));
  }

  String toText(Texts texts) {
    if (path.isPresent()) {
      return texts.say(
          "export.written", path.get(), memories.orElse(0L), links.orElse(0L), leftOut.orElse(0L));
    }
    return lines.orElse("") + nextCursor.map(cursor -> texts.say("recall.more", cursor)).orElse("");
  }
}
