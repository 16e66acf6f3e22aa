package dev.luna.transfer;

import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryRules;
import dev.luna.memory.MemoryStore;
import dev.luna.memory.WriteUnit;
import dev.luna.memory.sqlite.SqliteMemoryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A store of its own with one space, and what goes in and out of it. */
final class Space implements AutoCloseable {

  static final String NAME = "default";
  static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123456Z");
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final SqliteMemoryStore store;

  Space(Path directory) {
    store = SqliteMemoryStore.open(directory, commit -> {}, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  MemoryStore store() {
    return store;
  }

  Memory memory(String id) {
    return store.find(NAME, id).orElseThrow();
  }

  List<Memory> memories() {
    return store.list(NAME, MemoryFilter.everything(), Optional.empty(), 10_000).items();
  }

  List<String> links() {
    return store.allLinks(NAME, Optional.empty(), 10_000).items().stream()
        .map(LinkPlacement::name)
        .toList();
  }

  <T> T write(Function<WriteUnit, T> work) {
    return store.write(NAME, work).toCompletableFuture().join();
  }

  ImportReport take(ImportSource source) {
    return take(source, Optional.empty(), false, TransferProgress.NONE);
  }

  ImportReport take(String text) {
    return take(new ImportSource.Text("text", text));
  }

  ImportReport tryOut(ImportSource source) {
    return take(source, Optional.empty(), true, TransferProgress.NONE);
  }

  ImportReport take(
      ImportSource source,
      Optional<TransferFormat> format,
      boolean dryRun,
      TransferProgress progress) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Importer(store, MemoryRules.defaults(), text -> "fr", Space::flags, clock)
        .run(new ImportRequest(NAME, source, format, dryRun, ZONE, "tester"), progress);
  }

  private static Set<String> flags(String text) {
    return text.startsWith("Ignore") ? Set.of("override") : Set.of();
  }

  /** Everything as Luna's own lines, in pages of a few. */
  String lines(int limit) {
    StringBuilder text = new StringBuilder();
    Optional<String> cursor = Optional.empty();
    do {
      ExportPage page = new Exporter(store).page(NAME, cursor, limit);
      text.append(page.text());
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return text.toString();
  }

  ExportReport give(TransferFormat format, Path target) {
    return new Exporter(store).write(NAME, format, target, TransferProgress.NONE);
  }

  @Override
  public void close() {
    store.close();
  }
}
