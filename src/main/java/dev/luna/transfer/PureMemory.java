package dev.luna.transfer;

import dev.luna.json.JsonText;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Usage;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The second shape, "pure memory": an experience with its context, wrapped twice, once or not at
 * all. All of it but the content becomes metadata.
 */
record PureMemory(ZoneId zone) implements FractalShape {

  @Override
  public Optional<FractalMemory> read(FractalFile file, JsonObject document) {
    return experience(document).map(experience -> memory(file, experience));
  }

  private static Optional<JsonObject> experience(JsonObject document) {
    JsonObject wrapper = Json.object(document, "memory_pure_v2");
    return List.of(
            Json.object(wrapper, "experience"),
            wrapper,
            Json.object(document, "experience"),
            document)
        .stream()
        .filter(it -> it.containsKey("content"))
        .filter(it -> it != document || it.containsKey("memory_type"))
        .findFirst();
  }

  private FractalMemory memory(FractalFile file, JsonObject experience) {
    FractalTimes created = FractalTimes.of(file, experience, zone, "created_at", "created");
    MemoryType type = FractalType.of(file, experience);
    String content = Json.text(experience.get("content"));
    FractalId id = FractalId.of(experience.get("id"), type, file.name(), content);
    Instant updated = time(experience, "updated_at").orElse(created.created());
    Foreign foreign =
        Foreign.of(id.used(), type, content, source(file, experience), created.created())
            .identified(id.given())
            .with(
                Json.strings(experience, "tags"),
                JsonText.object(experience).remove("content").build())
            .with(updated, usage(experience), archived(file, experience, updated));
    return new FractalMemory(
        foreign,
        id.remark(created.remark()),
        related(experience),
        Json.string(experience, "parent_id").stream().toList(),
        Json.strings(experience, "children_ids"));
  }

  /** Memories of one session belong together. */
  private static String source(FractalFile file, JsonObject experience) {
    return Json.string(Json.object(experience, "session_context"), "session_id")
        .orElse(file.name());
  }

  private static List<String> related(JsonObject experience) {
    List<String> related = new ArrayList<>(Json.strings(experience, "related_ids"));
    related.addAll(Json.strings(experience, "connected_to"));
    return related;
  }

  private Usage usage(JsonObject experience) {
    JsonObject metrics = Json.object(experience, "phi_metrics");
    return new Usage(Json.count(metrics, "access_count"), time(metrics, "last_accessed"), 0, 0);
  }

  private static Optional<Instant> archived(
      FractalFile file, JsonObject experience, Instant updated) {
    return file.archived()
        .or(
            () ->
                experience.getBoolean("archived", false) ? Optional.of(updated) : Optional.empty());
  }

  private Optional<Instant> time(JsonObject object, String name) {
    return Json.string(object, name).flatMap(new Timestamps(zone)::read);
  }
}
