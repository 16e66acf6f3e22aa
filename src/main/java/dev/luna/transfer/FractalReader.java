package dev.luna.transfer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a directory of the original. It goes through the files twice, first to learn which of them
 * has the newest form of each memory, then to hand these over: a directory of any size will do.
 */
final class FractalReader implements SourceReader {

  private record Newest(String where, Instant updated) {}

  private final Origin origin;
  private final FractalFiles files;
  private final FractalDocuments documents;
  private final Map<String, Newest> newest = new HashMap<>();
  private final FractalLinks links;

  FractalReader(ImportSource source, Origin origin) {
    this.origin = origin;
    this.files = new FractalFiles(SourceFiles.of(source), origin.zone());
    this.documents = new FractalDocuments(origin.zone());
    this.links = new FractalLinks(origin.now());
  }

  @Override
  public void read(Intake intake) {
    files.settled().forEach(found -> intake.take(found.where(), found.arrival()));
    List<FractalFile> all = files.documents();
    all.forEach(this::learn);
    for (int i = 0; i < all.size(); i++) {
      intake.take(all.get(i).name(), arrival(all.get(i)));
      intake.reached(i + 1L, all.size());
    }
    links.found().forEach(found -> intake.take(found.where(), found.arrival()));
    reportMissing(intake);
  }

  private void learn(FractalFile file) {
    Foreign memory;
    try {
      memory = documents.memory(file).foreign();
    } catch (UnreadableException | IllegalArgumentException e) {
      return; // What is wrong with it is reported when its turn comes.
    }
    newest.merge(
        memory.id(),
        new Newest(file.name(), memory.updated()),
        (one, other) -> other.updated().isAfter(one.updated()) ? other : one);
  }

  private Arrival arrival(FractalFile file) {
    try {
      FractalMemory memory = documents.memory(file);
      Foreign foreign = memory.foreign();
      Newest chosen = newest.get(foreign.id());
      if (chosen != null && !chosen.where().equals(file.name())) {
        return Arrival.skipped(
            ImportReport.Kind.MEMORY, foreign.id(), "memory.newer_form", chosen.where());
      }
      links.add(file.name(), memory);
      return origin.arrival(foreign, file.name(), memory.remark());
    } catch (UnreadableException | IllegalArgumentException e) {
      return Arrival.unreadable(e);
    }
  }

  private void reportMissing(Intake intake) {
    files.hints().entrySet().stream()
        .filter(hint -> !newest.containsKey(hint.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            hint ->
                intake.take(
                    hint.getValue(),
                    Arrival.skipped(ImportReport.Kind.MEMORY, hint.getKey(), "memory.in_no_file")));
  }
}
