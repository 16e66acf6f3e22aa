package dev.luna.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a person who speaks French, English or both may expect of recall, with words alone and with
 * embeddings. The floors are two points below what was measured.
 */
class BilingualRecallIT {

  private static final Map<Boolean, Scores> SCORES = new HashMap<>();

  @BeforeAll
  static void ask(@TempDir Path homes) throws IOException, InterruptedException {
    for (boolean embeddings : new boolean[] {false, true}) {
      Path home = Files.createDirectory(homes.resolve("embeddings-" + embeddings));
      LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home);
      try (LunaProcess started = luna.set("LUNA_EMBEDDINGS", embeddings ? "on" : "off").start()) {
        Assistant assistant = new Assistant(started);
        for (JsonObject memory : RecallSet.memories().toList()) {
          assistant.tell(memory.getString("key"), RecallSet.arguments(memory));
        }
        assistant.awaitIndexed(embeddings);
        SCORES.put(embeddings, new Scores(assistant.ask(RecallSet.questions())));
      }
      System.out.println(
          SCORES
              .get(embeddings)
              .table("In two languages, embeddings " + (embeddings ? "on" : "off")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "false, fr to fr, 0.755, 0.445, 0.55",
    "false, en to en, 0.685, 0.415, 0.5",
    "false, across, 0.62, 0.36, 0.43",
    "true, fr to fr, 0.86, 0.49, 0.61",
    "true, en to en, 0.915, 0.705, 0.79",
    "true, across, 0.665, 0.545, 0.6",
  })
  void findsWhatAnswersTheQuestion(
      boolean embeddings, String group, double recall, double hit, double mrr) {
    Scores measured = SCORES.get(embeddings).where(group::equals);

    assertThat(measured.recall(10)).as("recall@10").isGreaterThan(recall);
    assertThat(measured.hit()).as("hit@1").isGreaterThan(hit);
    assertThat(measured.mrr()).as("MRR").isGreaterThan(mrr);
  }
}
