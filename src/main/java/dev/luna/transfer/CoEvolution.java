package dev.luna.transfer;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;

/** The co-evolution history of the original in a few sentences. */
final class CoEvolution {

  private CoEvolution() {}

  static String summary(JsonObject document) {
    List<JsonObject> entries =
        document.get("history") instanceof JsonArray history
            ? history.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList()
            : List.of();
    if (entries.isEmpty()) {
      return "The co-evolution history of the original Luna has no entry.";
    }
    JsonObject first = entries.get(0);
    JsonObject last = entries.get(entries.size() - 1);
    return """
    The co-evolution history of the original Luna has %d entries, from %s to %s.
    Mutual growth went from %s to %s, symbiotic resonance from %s to %s."""
        .formatted(
            entries.size(),
            Json.text(first.get("timestamp")),
            Json.text(last.get("timestamp")),
            figure(first, "mutual_growth_score"),
            figure(last, "mutual_growth_score"),
            figure(first, "symbiotic_resonance"),
            figure(last, "symbiotic_resonance"));
  }

  private static String figure(JsonObject entry, String name) {
    return entry.get(name) instanceof JsonNumber number ? number.toString() : "unknown";
  }
}
