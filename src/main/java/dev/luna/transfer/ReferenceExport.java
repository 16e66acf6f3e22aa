package dev.luna.transfer;

import dev.luna.json.JsonText;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryStore;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a space as a graph of the reference memory server. What came from such a graph becomes
 * what it was; any other memory becomes an entity named by its id, with its content as observation.
 */
final class ReferenceExport {

  private record Entity(String type, List<String> observations) {}

  private final MemoryStore store;
  private final String space;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<JsonObject> relations = new LinkedHashSet<>();
  private long memories;
  private long forgotten;

  ReferenceExport(MemoryStore store, String space) {
    this.store = store;
    this.space = space;
  }

  ExportReport write(ExportTarget target, TransferProgress progress) {
    target.file(
        writer -> {
          EveryMemory all = new EveryMemory(store, space);
          List<Memory> newestFirst = new ArrayList<>();
          all.memories(newestFirst::addAll, progress);
          Collections.reverse(newestFirst);
          newestFirst.forEach(this::add);
          all.links(this::add);
          write(writer);
        });
    return new ExportReport(
        TransferFormat.REFERENCE, target.path(), memories, relations.size(), forgotten);
  }

  private void add(Memory memory) {
    if (memory.forgotten().isPresent()) {
      forgotten++;
      return;
    }
    memories++;
    JsonObject metadata = memory.metadata();
    String name = Json.string(metadata, ReferenceParser.ENTITY).orElse(memory.id());
    names.put(memory.id(), name);
    boolean known = metadata.containsKey(ReferenceParser.ENTITY);
    String type =
        known ? Json.text(metadata.get(ReferenceParser.ENTITY_TYPE)) : memory.type().label();
    Entity entity = entities.computeIfAbsent(name, it -> new Entity(type, new ArrayList<>()));
    if (!known || metadata.containsKey(ReferenceParser.OBSERVATION)) {
      entity.observations().add(observation(name, memory.content()));
    }
  }

  // It may have been corrected since it came: what it says now counts.
  private static String observation(String entity, String content) {
    String start = entity + ": ";
    return content.startsWith(start) ? content.substring(start.length()) : content;
  }

  private void add(Link link) {
    String from = names.get(link.from());
    String to = names.get(link.to());
    if (from != null && to != null && !from.equals(to)) {
      relations.add(
          JsonText.object()
              .add("type", "relation")
              .add("from", from)
              .add("to", to)
              .add("relationType", link.kind())
              .build());
    }
  }

  private void write(Writer writer) throws IOException {
    for (Map.Entry<String, Entity> entry : entities.entrySet()) {
      JsonObject line =
          JsonText.object()
              .add("type", "entity")
              .add("name", entry.getKey())
              .add("entityType", entry.getValue().type())
              .add("observations", JsonText.strings(entry.getValue().observations()))
              .build();
      writer.append(JsonText.write(line)).append('\n');
    }
    for (JsonObject relation : relations) {
      writer.append(JsonText.write(relation)).append('\n');
    }
  }
}
