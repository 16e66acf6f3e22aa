package dev.luna.transfer;

import dev.luna.json.JsonText;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.LinkKind;
import dev.luna.memory.MemoryType;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The graph of the reference memory server. An entity becomes a memory, and so does each of its
 * observations, linked to it and saying of whom it is: a single fact is found, corrected and
 * forgotten better than a list. The metadata keep what each was, so that the graph can be written
 * again.
 */
final class ReferenceParser implements JsonLines.Parser {

  static final String ENTITY = "entity";
  static final String ENTITY_TYPE = "entity_type";
  static final String OBSERVATION = "observation";
  static final String OBSERVED = "an observation of it";

  private static final String SOURCE = "reference memory server";

  private final Origin origin;
  private long count;

  ReferenceParser(Origin origin) {
    this.origin = origin;
  }

  /** Whether an object is a line of this format. */
  static boolean recognises(JsonObject object) {
    String type = Json.text(object.get("type"));
    return type.equals("entity") && object.containsKey("entityType")
        || type.equals("relation") && object.containsKey("relationType");
  }

  @Override
  public List<Arrival> parse(JsonObject object) {
    return switch (Json.text(object.get("type"))) {
      case "entity" -> entity(object);
      case "relation" -> List.of(relation(object));
      default -> throw new UnreadableException("type.unknown");
    };
  }

  /** The id of the memory that an entity becomes. */
  static String idOf(String entity) {
    return MemoryId.derived(MemoryType.ROOT, SOURCE, entity);
  }

  List<Arrival> entity(JsonObject object) {
    Fields line = new Fields(object);
    String name = line.string("name");
    String type = line.optionalString("entityType").orElse("");
    JsonObject metadata = JsonText.object().add(ENTITY, name).add(ENTITY_TYPE, type).build();
    List<Arrival> arrivals = new ArrayList<>();
    arrivals.add(
        memory(
            MemoryType.ROOT,
            idOf(name),
            type.isBlank() ? name : name + " (" + type + ")",
            metadata));
    if (object.get("observations") instanceof JsonArray observations) {
      for (JsonValue observation : observations) {
        arrivals.addAll(observation(name, Json.text(observation), metadata));
      }
    }
    return arrivals;
  }

  private List<Arrival> observation(String entity, String text, JsonObject entityMetadata) {
    String id = MemoryId.derived(MemoryType.LEAF, SOURCE, entity, text);
    JsonObject metadata = JsonText.object(entityMetadata).add(OBSERVATION, text).build();
    return List.of(
        memory(MemoryType.LEAF, id, entity + ": " + text, metadata),
        link(id, idOf(entity), LinkKind.RELATED.label(), OBSERVED));
  }

  Arrival relation(JsonObject object) {
    Fields line = new Fields(object);
    String from = line.string("from");
    String to = line.string("to");
    String kind = line.string("relationType");
    return link(idOf(from), idOf(to), kind, "%s %s %s".formatted(from, kind, to));
  }

  private Arrival memory(MemoryType type, String id, String content, JsonObject metadata) {
    // A microsecond apart, so that they keep their order.
    Instant created = origin.now().plus(count++, ChronoUnit.MICROS);
    Foreign foreign =
        Foreign.of(id, type, content, SOURCE, created).with(List.of(), metadata).identified(true);
    return origin.arrival(foreign, SOURCE, Optional.empty());
  }

  private Arrival link(String from, String to, String kind, String reason) {
    return new Arrival.OfLink(
        new KeptLink(new Link(from, to, kind, 1, reason, origin.now()), Optional.empty()));
  }
}
