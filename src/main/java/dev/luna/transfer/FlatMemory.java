package dev.luna.transfer;

import dev.luna.memory.MemoryType;
import dev.luna.memory.Usage;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The first shape: one flat object with content and metadata, which are kept as they are. */
record FlatMemory(ZoneId zone) implements FractalShape {

  @Override
  public Optional<FractalMemory> read(FractalFile file, JsonObject document) {
    return document.containsKey("content") ? Optional.of(memory(file, document)) : Optional.empty();
  }

  private FractalMemory memory(FractalFile file, JsonObject document) {
    Timestamps times = new Timestamps(zone);
    FractalTimes created = FractalTimes.of(file, document, zone, "created", "created_at");
    MemoryType type = FractalType.of(file, document);
    String content = Json.text(document.get("content"));
    JsonObject metadata = Json.object(document, "metadata");
    Optional<Instant> read = Json.string(document, "last_accessed").flatMap(times::read);
    Usage usage = new Usage(Json.count(document, "accessed_count"), read, 0, 0);
    FractalId id = FractalId.of(document.get("id"), type, file.name(), content);
    Foreign foreign =
        Foreign.of(id.used(), type, content, file.name(), created.created())
            .identified(id.given())
            .with(Json.strings(metadata, "tags"), metadata)
            .with(
                Json.string(document, "updated", "updated_at")
                    .flatMap(times::read)
                    .orElse(created.created()),
                usage,
                file.archived());
    return new FractalMemory(
        foreign,
        id.remark(created.remark()),
        Json.strings(document, "connected_to"),
        List.of(),
        List.of());
  }
}
