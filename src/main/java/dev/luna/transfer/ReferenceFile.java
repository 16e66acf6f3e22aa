package dev.luna.transfer;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.function.Function;

/** Reads the older form of the reference memory server: the whole graph as one JSON object. */
final class ReferenceFile implements SourceReader {

  private final String name;
  private final JsonObject graph;
  private final ReferenceParser parser;

  ReferenceFile(String name, JsonObject graph, ReferenceParser parser) {
    this.name = name;
    this.graph = graph;
    this.parser = parser;
  }

  /** Whether an object is a whole graph. */
  static boolean isGraph(JsonObject object) {
    return object.get("entities") instanceof JsonArray;
  }

  @Override
  public void read(Intake intake) {
    read(intake, "entities", parser::entity);
    read(intake, "relations", relation -> List.of(parser.relation(relation)));
  }

  private void read(Intake intake, String list, Function<JsonObject, List<Arrival>> parse) {
    if (graph.get(list) instanceof JsonArray elements) {
      for (int i = 0; i < elements.size(); i++) {
        String where = "%s %s %d".formatted(name, list, i + 1);
        arrivals(elements.get(i), parse).forEach(arrival -> intake.take(where, arrival));
        intake.reached(i + 1L, elements.size());
      }
    }
  }

  private static List<Arrival> arrivals(
      JsonValue element, Function<JsonObject, List<Arrival>> parse) {
    try {
      return element instanceof JsonObject object
          ? parse.apply(object)
          : List.of(Arrival.unreadable("json.no_object"));
    } catch (UnreadableException | IllegalArgumentException e) {
      return List.of(Arrival.unreadable(e));
    }
  }
}
