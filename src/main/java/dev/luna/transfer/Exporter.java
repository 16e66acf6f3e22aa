package dev.luna.transfer;

import dev.luna.memory.MemoryStore;
import java.nio.file.Path;
import java.util.Optional;

/** Takes the memories of a space out. Nothing is changed by it, and reading them is no access. */
public final class Exporter {

  private final MemoryStore store;

  public Exporter(MemoryStore store) {
    this.store = store;
  }

  /**
   * A part of the whole space as Luna's JSON Lines; all parts together are what {@link #write}
   * writes for {@link TransferFormat#LUNA}.
   *
   * @param cursor from the part before, or empty to start
   * @param limit how many lines at most, at least 1; a part of long lines has fewer
   * @throws dev.luna.memory.InvalidCursorException if the cursor is not one of these
   */
  public ExportPage page(String space, Optional<String> cursor, int limit) {
    return new LunaPages(store, space).page(cursor, limit);
  }

  /**
   * Writes a space to a new file, or for {@link TransferFormat#MARKDOWN} to a new directory.
   *
   * @param target must not exist; the directory above it must
   * @throws TransferException if the format cannot be written or the target cannot be made
   */
  public ExportReport write(
      String space, TransferFormat format, Path target, TransferProgress progress) {
    ExportTarget to = new ExportTarget(target);
    return switch (format) {
      case LUNA -> new LunaExport(store, space).write(to, progress);
      case REFERENCE -> new ReferenceExport(store, space).write(to, progress);
      case MARKDOWN -> new MarkdownExport(store, space).write(to, progress);
      case FRACTAL -> throw new TransferException("format.read_only");
    };
  }
}
