package dev.luna.transfer;

import dev.luna.memory.MemoryStore;
import java.util.Optional;

/** Writes a whole space to a file of Luna's own format. */
final class LunaExport {

  private static final int LINES = 500;

  private final MemoryStore store;
  private final String space;
  private long memories;
  private long links;

  LunaExport(MemoryStore store, String space) {
    this.store = store;
    this.space = space;
  }

  ExportReport write(ExportTarget target, TransferProgress progress) {
    LunaPages pages = new LunaPages(store, space);
    long total = new EveryMemory(store, space).count();
    target.file(
        writer -> {
          Optional<String> cursor = Optional.empty();
          do {
            ExportPage page = pages.page(cursor, LINES);
            writer.write(page.text());
            page.text().lines().forEach(this::count);
            progress.report(Math.min(total, memories), total);
            cursor = page.nextCursor();
          } while (cursor.isPresent());
        });
    return new ExportReport(TransferFormat.LUNA, target.path(), memories, links, 0);
  }

  private void count(String line) {
    memories += line.startsWith("{\"kind\":\"memory\"") ? 1 : 0;
    links += line.startsWith("{\"kind\":\"link\"") ? 1 : 0;
  }
}
