package dev.luna.cli;

import dev.luna.json.JsonText;
import dev.luna.memory.StoreInUseException;
import dev.luna.transfer.ImportReport;
import dev.luna.transfer.ImportReport.Entry;
import dev.luna.transfer.ImportReport.Kind;
import dev.luna.transfer.ImportReport.Outcome;
import dev.luna.transfer.ImportSource;
import dev.luna.transfer.TransferFormat;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code luna import PATH [--format FORMAT] [--dry-run] [--space SPACE]}. */
record ImportCommand(Path source, Optional<TransferFormat> format, boolean dryRun, String space)
    implements Command {

  @Override
  public ExitCode run(Desk desk) {
    try (ProgressLine progress = desk.console().progress()) {
      ImportReport report =
          desk.store().bringIn(space, ImportSource.of(source), format, dryRun, progress);
      progress.close();
      print(report, desk.console());
      return ExitCode.of(
          report.count(Outcome.SKIPPED) == 0 && report.count(Outcome.CONFLICTING) == 0);
    } catch (StoreInUseException e) {
      ServerSpace.require(space);
      return throughServer(desk);
    }
  }

  private ExitCode throughServer(Desk desk) {
    Server server = desk.announcedServer();
    try (Staging staging = Staging.in(desk.store().exchange());
        ProgressLine progress = desk.console().progress()) {
      JsonObjectBuilder arguments =
          JsonText.object()
              .add("path", staging.bring(source))
              .add("format", format.map(TransferFormat::label).orElse("auto"))
              .add("dry_run", dryRun);
      Server.Answer answer = server.call("fractal_memory_import", arguments, progress);
      progress.close();
      desk.console().printText(answer.text());
      return ExitCode.of(isComplete(answer.value()));
    }
  }

  private static boolean isComplete(JsonObject report) {
    return List.of("memories", "links", "evidence", "files").stream()
        .map(report::getJsonObject)
        .allMatch(it -> it.getInt("conflicting") == 0 && it.getInt("skipped") == 0);
  }

  private static void print(ImportReport report, Console console) {
    console.print(
        report.dryRun() ? "import.trial" : "import.done",
        report.count(Kind.MEMORY, Outcome.IMPORTED),
        report.count(Kind.LINK, Outcome.IMPORTED));
    console.print(
        "import.others",
        report.count(Outcome.PRESENT),
        report.count(Outcome.CONFLICTING),
        report.count(Outcome.SKIPPED),
        report.count(Outcome.IGNORED));
    if (report.flagged() > 0) {
      console.print("import.flagged", report.flagged());
    }
    report.entries().stream()
        .filter(it -> !it.flags().isEmpty())
        .forEach(
            it -> console.print("import.flag", it.where(), it.id(), String.join(", ", it.flags())));
    Locale locale = console.texts().locale();
    report.entries().stream()
        .filter(it -> it.outcome() == Outcome.CONFLICTING || it.outcome() == Outcome.SKIPPED)
        .forEach(it -> console.print(key(it), it.where(), it.id(), it.said(locale)));
  }

  private static String key(Entry entry) {
    return "import." + entry.outcome().label();
  }
}
