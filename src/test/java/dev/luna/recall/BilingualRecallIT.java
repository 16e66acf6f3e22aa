package dev.luna.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person who speaks French, English or both may expect of recall. */
class BilingualRecallIT {

  private static Scores scores;

  @BeforeAll
  static void ask(@TempDir Path home) throws IOException {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      Assistant assistant = new Assistant(luna);
      for (JsonObject memory : RecallSet.memories().toList()) {
        assistant.tell(memory.getString("key"), RecallSet.arguments(memory));
      }
      scores = new Scores(assistant.ask(RecallSet.questions()));
    }
    System.out.println(scores.table("Recall in two languages"));
  }

  @ParameterizedTest
  @CsvSource({
    "fr to fr, 0.70, 0.51, 0.577",
    "en to en, 0.688, 0.334, 0.446",
    "across, 0.599, 0.313, 0.396",
  })
  void findsWhatAnswersTheQuestion(String group, double recall, double hit, double mrr) {
    Scores measured = scores.where(group::equals);

    assertThat(measured.recall(10)).as("recall@10").isGreaterThan(recall);
    assertThat(measured.hit()).as("hit@1").isGreaterThan(hit);
    assertThat(measured.mrr()).as("MRR").isGreaterThan(mrr);
  }
}
