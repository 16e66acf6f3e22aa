package dev.luna;

import dev.luna.analysis.Languages;
import dev.luna.analysis.instruction.Instructions;
import dev.luna.bundled.NativeLibrary;
import dev.luna.cli.LocalStore;
import dev.luna.config.Settings;
import dev.luna.memory.Backup;
import dev.luna.memory.MemoryRules;
import dev.luna.memory.Restored;
import dev.luna.memory.StoreFinding;
import dev.luna.memory.lucene.IndexPosition;
import dev.luna.memory.sqlite.SqliteMemoryStore;
import dev.luna.memory.sqlite.StoreFiles;
import dev.luna.transfer.ExportReport;
import dev.luna.transfer.Exporter;
import dev.luna.transfer.ImportReport;
import dev.luna.transfer.ImportRequest;
import dev.luna.transfer.ImportSource;
import dev.luna.transfer.Importer;
import dev.luna.transfer.TransferFormat;
import dev.luna.transfer.TransferProgress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The store as commands use it. Its indexes are left to the next start of a server. */
final class StoreOnDisk implements LocalStore {

  private static final String ACTOR = "command line";

  private final Path directory;
  private final Path exchange;
  private final MemoryRules rules;
  private final ZoneId zone;
  private final Clock clock = Clock.systemUTC();
  private final StoreFiles files;

  private StoreOnDisk(Path directory, Path exchange, MemoryRules rules, ZoneId zone) {
    this.directory = directory;
    this.exchange = exchange;
    this.rules = rules;
    this.zone = zone;
    this.files = new StoreFiles(directory, clock);
  }

  /**
   * The store that a server with this environment would use.
   *
   * @throws dev.luna.config.InvalidSettingException if a setting has a value that is not allowed
   */
  static StoreOnDisk of(Map<String, String> environment) {
    NativeLibrary.SQLITE.provide(Settings.CACHE_PATH.in(environment));
    Path directory = Settings.MEMORY_PATH.in(environment).toAbsolutePath().normalize();
    return new StoreOnDisk(
        directory,
        directory.resolve(Settings.EXCHANGE_PATH.in(environment)).normalize(),
        new MemoryRules(Settings.MAX_CONTENT.in(environment)),
        Settings.IMPORT_ZONE.in(environment));
  }

  @Override
  public Path directory() {
    return directory;
  }

  @Override
  public Path exchange() {
    return exchange;
  }

  @Override
  public Optional<String> user() {
    return files.user();
  }

  @Override
  public Backup backup(Optional<String> name) {
    return files.backup(name);
  }

  @Override
  public Restored restore(Path backup) {
    return files.restore(backup);
  }

  @Override
  public List<StoreFinding> verify() {
    return files.verify(this::position);
  }

  @Override
  public ImportReport bringIn(
      String space,
      ImportSource source,
      Optional<TransferFormat> format,
      boolean dryRun,
      TransferProgress progress) {
    ImportRequest request = new ImportRequest(space, source, format, dryRun, zone, ACTOR);
    return open(
        store ->
            new Importer(store, rules, Languages::of, Instructions::kindsIn, clock)
                .run(request, progress));
  }

  @Override
  public ExportReport takeOut(
      String space, TransferFormat format, Path target, TransferProgress progress) {
    files.requireStore();
    return open(store -> new Exporter(store).write(space, format, target, progress));
  }

  private <T> T open(Function<SqliteMemoryStore, T> work) {
    try (SqliteMemoryStore store = SqliteMemoryStore.open(directory, committed -> {}, clock)) {
      return work.apply(store);
    }
  }

  private OptionalLong position(StoreFinding.Check index, String instance) {
    String folder = index == StoreFinding.Check.WORDS ? OpenMemory.WORDS : OpenMemory.VECTORS;
    return IndexPosition.in(directory.resolve(folder), instance);
  }
}
