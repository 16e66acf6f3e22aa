package dev.luna.transfer;

import dev.luna.json.JsonText;
import dev.luna.memory.Baseline;
import dev.luna.memory.Counter;
import dev.luna.memory.Forgotten;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.PhiPoint;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;

/** What a space holds, as the lines of Luna's own format. */
final class LunaJson {

  static final String FORMAT = "luna-memories";
  static final int VERSION = 1;

  private LunaJson() {}

  static JsonObject header() {
    return JsonText.object().add("format", FORMAT).add("version", VERSION).build();
  }

  static JsonObject memory(Memory memory, List<HistoryEntry> history) {
    JsonObjectBuilder line = JsonText.object().add("kind", "memory");
    add(line, memory);
    JsonArrayBuilder entries = JsonText.array();
    history.forEach(entry -> entries.add(entry(entry)));
    return line.add("history", entries).build();
  }

  static JsonObject link(KeptLink kept) {
    Link link = kept.link();
    JsonObjectBuilder line =
        JsonText.object()
            .add("kind", "link")
            .add("from", link.from())
            .add("to", link.to())
            .add("relation", link.kind())
            .add("score", link.score())
            .add("reason", link.reason())
            .add("created", link.created().toString());
    kept.removed().ifPresent(at -> line.add("removed", at.toString()));
    return line.build();
  }

  static JsonObject counter(Counter counter, long value) {
    return JsonText.object()
        .add("kind", "counter")
        .add("name", counter.label())
        .add("value", value)
        .build();
  }

  static JsonObject baseline(String measure, Baseline baseline) {
    return JsonText.object()
        .add("kind", "baseline")
        .add("measure", measure)
        .add("value", baseline.value())
        .add("first", baseline.first())
        .add("observations", baseline.observations())
        .add("first_at", baseline.firstAt().toString())
        .add("last_at", baseline.lastAt().toString())
        .build();
  }

  static JsonObject held(String condition, Instant since) {
    return JsonText.object()
        .add("kind", "held")
        .add("condition", condition)
        .add("since", since.toString())
        .build();
  }

  static JsonObject phi(PhiPoint point) {
    return JsonText.object()
        .add("kind", "phi")
        .add("at", point.at().toString())
        .add("phi", point.phi())
        .add("level", point.level())
        .add("occasion", point.occasion())
        .build();
  }

  private static JsonObject entry(HistoryEntry entry) {
    JsonObjectBuilder json =
        JsonText.object()
            .add("version", entry.version())
            .add("at", entry.at().toString())
            .add("action", entry.action())
            .add("actor", entry.actor());
    if (entry.before() != null) {
      JsonObjectBuilder before = JsonText.object();
      add(before, entry.before());
      json.add("before", before);
    }
    return json.build();
  }

  private static void add(JsonObjectBuilder json, Memory memory) {
    json.add("id", memory.id())
        .add("type", memory.type().label())
        .add("content", memory.content())
        .add("tags", JsonText.strings(memory.tags()))
        .add("metadata", memory.metadata())
        .add("language", memory.language())
        .add("source", memory.source())
        .add("trust", memory.trust().label())
        .add("created", memory.created().toString())
        .add("updated", memory.updated().toString())
        .add("version", memory.version())
        .add("accessed_count", memory.usage().accessedCount())
        .add("useful", memory.usage().useful())
        .add("not_useful", memory.usage().notUseful());
    memory.usage().lastAccessed().ifPresent(at -> json.add("last_accessed", at.toString()));
    memory.archived().ifPresent(at -> json.add("archived", at.toString()));
    memory.forgotten().ifPresent(forgotten -> json.add("forgotten", forgotten(forgotten)));
  }

  private static JsonObject forgotten(Forgotten forgotten) {
    return JsonText.object()
        .add("at", forgotten.at().toString())
        .add("reason", forgotten.reason())
        .build();
  }
}
