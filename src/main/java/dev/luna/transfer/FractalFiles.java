package dev.luna.transfer;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of a directory of the original, told apart by their names. */
final class FractalFiles {

  private static final String INDEX = "index.json";

  private final ZoneId zone;
  private final List<FractalFile> documents = new ArrayList<>();
  private final List<Found> settled = new ArrayList<>();
  private final Map<String, String> hints = new HashMap<>();

  FractalFiles(SourceFiles files, ZoneId zone) {
    this.zone = zone;
    Map<String, SourceFile> archives = new HashMap<>();
    files.all().stream()
        .filter(file -> lastName(file).endsWith(ArchiveIndex.ARCHIVE))
        .forEach(file -> archives.put(file.relative().getFileName().toString(), file));
    files.all().forEach(file -> sort(file, archives));
  }

  /** Those that may hold a memory each. */
  List<FractalFile> documents() {
    return documents;
  }

  /** What became of the others. */
  List<Found> settled() {
    return settled;
  }

  /** Ids that an {@code index.json} names, each with the name of one that does. */
  Map<String, String> hints() {
    return hints;
  }

  private void sort(SourceFile file, Map<String, SourceFile> archives) {
    String name = lastName(file);
    if (name.endsWith(".tmp") || name.endsWith(".bak") || name.contains(".backup_")) {
      settle(file, Arrival.ignored("original.copy"));
    } else if (name.equals(ArchiveIndex.NAME)) {
      archiveIndex(file, archives);
    } else if (name.endsWith(ArchiveIndex.ARCHIVE)) {
      settle(file, Arrival.ignored("original.archive"));
    } else if (!SourceFiles.isJson(name)) {
      settle(file, Arrival.ignored("original.other"));
    } else if (name.equals(INDEX)) {
      index(file);
    } else if (StateFile.isWithoutUse(name)) {
      settle(file, Arrival.ignored("original.settings"));
    } else {
      documents.add(new FractalFile(file, Optional.empty()));
    }
  }

  private void archiveIndex(SourceFile file, Map<String, SourceFile> archives) {
    try {
      List<FractalFile> parts = new ArchiveIndex(file, archives, zone).parts();
      documents.addAll(parts);
      settle(file, Arrival.ignored("original.archive_index", parts.size()));
    } catch (UnreadableException | IllegalArgumentException e) {
      settle(file, Arrival.unreadable(e));
    }
  }

  private void index(SourceFile file) {
    try {
      JsonObject document = FractalDocuments.document(file);
      List<String> ids =
          document.get("memories") instanceof JsonArray
              ? Json.strings(document, "memories")
              : List.copyOf(Json.object(document, "memories").keySet());
      ids.forEach(id -> hints.putIfAbsent(id, file.name()));
      settle(file, Arrival.ignored("original.index", ids.size()));
    } catch (UnreadableException | IllegalArgumentException e) {
      settle(file, Arrival.unreadable(e));
    }
  }

  private void settle(SourceFile file, Arrival arrival) {
    settled.add(new Found(file.name(), arrival));
  }

  private static String lastName(SourceFile file) {
    return file.relative().getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
