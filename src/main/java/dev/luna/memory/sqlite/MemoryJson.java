package dev.luna.memory.sqlite;

import dev.luna.memory.Forgotten;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Trust;
import dev.luna.memory.Usage;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Optional;

/** What a memory was, complete, as one JSON object in the history. */
final class MemoryJson {

  private MemoryJson() {}

  static String write(Memory memory) {
    JsonObjectBuilder json =
        Json.object()
            .add("id", memory.id())
            .add("space", memory.space())
            .add("type", memory.type().name())
            .add("content", memory.content())
            .add("tags", Json.builder(memory.tags()))
            .add("metadata", memory.metadata())
            .add("language", memory.language())
            .add("source", memory.source())
            .add("trust", memory.trust().name())
            .add("created", memory.created().toString())
            .add("updated", memory.updated().toString())
            .add("version", memory.version())
            .add("accessedCount", memory.usage().accessedCount())
            .add("useful", memory.usage().useful())
            .add("notUseful", memory.usage().notUseful());
    memory.usage().lastAccessed().ifPresent(at -> json.add("lastAccessed", at.toString()));
    memory.archived().ifPresent(at -> json.add("archivedAt", at.toString()));
    memory
        .forgotten()
        .ifPresent(
            it -> json.add("forgottenAt", it.at().toString()).add("forgottenReason", it.reason()));
    return json.build().toString();
  }

  static Memory read(String text) {
    JsonObject json = Json.object(text);
    return new Memory(
        json.getString("id"),
        json.getString("space"),
        MemoryType.valueOf(json.getString("type")),
        json.getString("content"),
        Json.strings(json.getJsonArray("tags")),
        json.getJsonObject("metadata"),
        json.getString("language"),
        json.getString("source"),
        Trust.valueOf(json.getString("trust")),
        Instant.parse(json.getString("created")),
        Instant.parse(json.getString("updated")),
        json.getJsonNumber("version").longValueExact(),
        usage(json),
        time(json, "archivedAt"),
        time(json, "forgottenAt").map(at -> new Forgotten(at, json.getString("forgottenReason"))));
  }

  // What was written before feedback existed has none.
  private static Usage usage(JsonObject json) {
    return new Usage(
        json.getJsonNumber("accessedCount").longValueExact(),
        time(json, "lastAccessed"),
        json.getInt("useful", 0),
        json.getInt("notUseful", 0));
  }

  private static Optional<Instant> time(JsonObject json, String name) {
    return Optional.ofNullable(json.getString(name, null)).map(Instant::parse);
  }
}
