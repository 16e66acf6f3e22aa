package dev.luna;

import dev.luna.config.LunaConfig;
import dev.luna.config.Settings;
import dev.luna.memory.DurableWrites;
import dev.luna.memory.MemoryStore;
import dev.luna.memory.StoreUnavailableException;
import dev.luna.transfer.ImportReport;
import dev.luna.transfer.ImportReport.Kind;
import dev.luna.transfer.ImportReport.Outcome;
import dev.luna.transfer.ImportRequest;
import dev.luna.transfer.ImportSource;
import dev.luna.transfer.Importer;
import dev.luna.transfer.Originals;
import dev.luna.transfer.TransferException;
import dev.luna.transfer.TransferFormat;
import dev.luna.transfer.TransferProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Imports the memories of the original where Luna is started on its directory for the first time.
 * It goes on after a start that was interrupted, and never happens again once it is done, so that
 * what was erased since stays erased.
 */
@ApplicationScoped
class OriginalMemories {

  private static final Logger LOG = System.getLogger(OriginalMemories.class.getName());
  private static final String SPACE = "default";
  private static final String NOTE = "original-memories";
  private static final String BEGUN = "begun";
  private static final int EXAMPLES = 5;

  private final LunaConfig config;
  private final MemoryStore store;
  private final Importer importer;

  @Inject
  OriginalMemories(LunaConfig config, MemoryStore store, Importer importer) {
    this.config = config;
    this.store = store;
    this.importer = importer;
  }

  OriginalMemories() {
    this(null, null, null);
  }

  /** Imports what the directory holds of the original, if that is still to be done. */
  void takeIn(Path directory) {
    try {
      Set<Path> own = own(directory);
      if (isToBeDone(directory, own)) {
        note(BEGUN);
        ImportReport report = importer.run(request(directory, own), TransferProgress.NONE);
        note("done");
        tell(directory, report);
      }
    } catch (TransferException | StoreUnavailableException | IOException e) {
      LOG.log(
          Level.WARNING,
          "The memories of the original in {0} were not all imported; the next start goes on: {1}",
          directory,
          e.getMessage());
    }
  }

  private boolean isToBeDone(Path directory, Set<Path> own) {
    Optional<String> noted = store.note(NOTE);
    return noted.isPresent()
        ? noted.get().equals(BEGUN)
        : store.spaces().isEmpty() && Originals.areIn(directory, own);
  }

  /** What Luna itself keeps in the directory. */
  private Set<Path> own(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      Set<Path> own =
          files
              .filter(
                  path ->
                      path.getFileName()
                          .toString()
                          .matches(
                              "luna[.-].*|(index|vectors)(\\.damaged)?|backups|cache|lost\\+found"))
              .collect(Collectors.toSet());
      own.add(config.exchangePath());
      return own;
    }
  }

  private ImportRequest request(Path directory, Set<Path> own) {
    return new ImportRequest(
        SPACE,
        new ImportSource.Files(directory, own),
        Optional.of(TransferFormat.FRACTAL),
        false,
        config.get(Settings.IMPORT_ZONE),
        "first start");
  }

  private void note(String text) {
    DurableWrites.await(
        store.write(
            SPACE,
            unit -> {
              unit.note(NOTE, text);
              return text;
            }));
  }

  private static void tell(Path directory, ImportReport report) {
    tellCounts(directory, report);
    report.entries().stream()
        .filter(
            entry -> entry.outcome() == Outcome.SKIPPED || entry.outcome() == Outcome.CONFLICTING)
        .limit(EXAMPLES)
        .map(
            entry ->
                "  not imported: %s %s: %s"
                    .formatted(entry.where(), entry.id(), entry.said(Locale.ENGLISH)))
        .forEach(System.out::println);
    report.entries().stream()
        .filter(entry -> !entry.flags().isEmpty())
        .limit(EXAMPLES)
        .map(
            entry ->
                "  tries to give an assistant instructions: %s %s: %s"
                    .formatted(entry.where(), entry.id(), String.join(", ", entry.flags())))
        .forEach(System.out::println);
  }

  private static void tellCounts(Path directory, ImportReport report) {
    System.out.println(
        "Luna imported the memories of the original in %s: %d memories and %d links; %d were there, %d are in conflict, %d were skipped, %d files are no memories, %d try to give an assistant instructions"
            .formatted(
                directory,
                report.count(Kind.MEMORY, Outcome.IMPORTED),
                report.count(Kind.LINK, Outcome.IMPORTED),
                report.count(Outcome.PRESENT),
                report.count(Outcome.CONFLICTING),
                report.count(Outcome.SKIPPED),
                report.count(Outcome.IGNORED),
                report.flagged()));
  }
}
