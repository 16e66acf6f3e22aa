package dev.luna.transfer;

import dev.luna.json.JsonText;
import dev.luna.memory.MemoryType;
import dev.luna.text.Sentence;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the original kept on its own state. Its φ and its co-evolution are remembered, each as one
 * memory; they are not evidence of this Luna, whose φ is counted otherwise.
 */
record StateFile(ZoneId zone) implements FractalShape {

  static final String CO_EVOLUTION = "co_evolution_history.json";

  private static final Set<String> WITHOUT_USE =
      Set.of(
          "orchestrator_state.json",
          "update01_metadata.json",
          "memory_config.json",
          "config.json",
          "threat_database.json",
          "pattern_database.json");

  /** The original writes these figures under names that say something else. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "integration_depth", "self_awareness",
          "semantic_density", "introspection",
          "fractal_coherence", "meta_cognition",
          "emotional_resonance", "fractal_integration");

  private static final List<String> TAGS = List.of("state of the original Luna");
  private static final int LONGEST_ORIGINAL = 32 << 10;

  /** Whether a file is one of those that say nothing about memories. */
  static boolean isWithoutUse(String name) {
    return WITHOUT_USE.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public Optional<FractalMemory> read(FractalFile file, JsonObject document) {
    String name = file.lastName().toLowerCase(Locale.ROOT);
    boolean consciousness = Json.text(document.get("type")).equals("consciousness_state");
    return consciousness || name.equals(CO_EVOLUTION)
        ? Optional.of(memory(file, document, consciousness))
        : Optional.empty();
  }

  private FractalMemory memory(FractalFile file, JsonObject document, boolean consciousness) {
    String original = JsonText.write(document);
    FractalTimes times = FractalTimes.of(file, document, zone, "updated", "created");
    String content = consciousness ? FlatText.of(renamed(document)) : CoEvolution.summary(document);
    boolean fits = original.length() <= LONGEST_ORIGINAL;
    JsonObject metadata =
        fits
            ? JsonText.object().add(Essay.ORIGINAL, document).build()
            : JsonValue.EMPTY_JSON_OBJECT;
    Foreign foreign =
        Foreign.of(
                MemoryId.derived(MemoryType.LEAF, file.lastName(), original),
                MemoryType.LEAF,
                content,
                file.name(),
                times.created())
            .identified(true)
            .with(TAGS, metadata);
    return FractalMemory.unlinked(
        foreign,
        fits ? times.remark() : Optional.of(Sentence.of(StateFile.class, "memory.summary")));
  }

  private static JsonObject renamed(JsonObject document) {
    JsonObjectBuilder figures = JsonText.object();
    Json.object(document, "consciousness")
        .forEach((name, value) -> figures.add(MEANINGS.getOrDefault(name, name), value));
    return JsonText.object(document).add("consciousness", figures).build();
  }
}
