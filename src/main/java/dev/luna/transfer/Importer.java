package dev.luna.transfer;

import dev.luna.memory.MemoryRules;
import dev.luna.memory.MemoryStore;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Brings memories into a space. The same import again changes nothing, so that one that was
 * interrupted can be run again; nothing that is there is ever overwritten.
 */
public final class Importer {

  private final MemoryStore store;
  private final MemoryRules rules;
  private final UnaryOperator<String> languages;
  private final Function<String, Set<String>> flags;
  private final Clock clock;

  /**
   * @param languages tells the language of a text as ISO 639-1 code, or {@code und}
   * @param flags tells what a text wants of an assistant, if it tries to give it instructions
   */
  public Importer(
      MemoryStore store,
      MemoryRules rules,
      UnaryOperator<String> languages,
      Function<String, Set<String>> flags,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.languages = languages;
    this.flags = flags;
    this.clock = clock;
  }

  /**
   * Imports what the request names, about a hundred records in a transaction; other writes come in
   * between.
   *
   * @throws TransferException if the source cannot be read or its format is not known
   * @throws dev.luna.memory.StoreUnavailableException if the store cannot be written
   */
  public ImportReport run(ImportRequest request, TransferProgress progress) {
    requireReadable(request.source());
    TransferFormat format = request.format().orElseGet(() -> Formats.of(request.source()));
    Origin origin = Origin.of(request, clock.instant(), languages);
    Placement placement = new Placement(rules, request.dryRun());
    Intake intake = new Intake(store, request.space(), placement, flags, progress);
    reader(format, request.source(), origin).read(intake);
    return new ImportReport(format, request.dryRun(), intake.finish());
  }

  private static SourceReader reader(TransferFormat format, ImportSource source, Origin origin) {
    return switch (format) {
      case LUNA -> new JsonLines(single(source), new LunaParser(origin.space()));
      case REFERENCE -> reference(single(source), new ReferenceParser(origin));
      case MARKDOWN -> new MarkdownReader(named(source, ".md"), origin);
      case FRACTAL -> new FractalReader(named(source, ".json"), origin);
    };
  }

  private static SourceReader reference(ImportSource source, ReferenceParser parser) {
    return Formats.graph(source)
        .<SourceReader>map(graph -> new ReferenceFile(Names.of(source), graph, parser))
        .orElseGet(() -> new JsonLines(source, parser));
  }

  // Files are told apart by their names; a text has none that says what it is.
  private static ImportSource named(ImportSource source, String ending) {
    return source instanceof ImportSource.Text text
        ? new ImportSource.Text(text.name() + ending, text.text())
        : source;
  }

  private static ImportSource single(ImportSource source) {
    if (source instanceof ImportSource.Files files && Files.isDirectory(files.path())) {
      throw new TransferException("source.directory", Names.of(source));
    }
    return source;
  }

  private static void requireReadable(ImportSource source) {
    if (source instanceof ImportSource.Files files && !Files.isReadable(files.path())) {
      throw new TransferException("source.none", files.path());
    }
  }
}
