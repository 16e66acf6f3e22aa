package dev.luna.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Evidence recall on LoCoMo, whose data Luna may not bring along: {@code -Dlocomo=<path>} says
 * where they are. {@code -Dlocomo.embeddings=off} measures words alone.
 */
class LocomoIT {

  private static final boolean EMBEDDINGS =
      !System.getProperty("locomo.embeddings", "on").equals("off");

  @TempDir Path homes;

  @Test
  void findsTheTurnsThatAnswer() throws IOException, InterruptedException {
    List<Ranking> rankings = new ArrayList<>();
    for (LocomoConversation conversation : LocomoConversation.read(dataOrSkip())) {
      rankings.addAll(ask(conversation));
    }
    Scores all = new Scores(rankings);
    Scores answerable = all.where(group -> !group.equals(LocomoConversation.ADVERSARIAL));
    System.out.println(
        all.table("LoCoMo, embeddings " + (EMBEDDINGS ? "on" : "off"))
            + answerable.row("1 to 4")
            + all.row("1 to 5"));

    assertThat(answerable.recall(10)).as("recall@10").isGreaterThan(EMBEDDINGS ? 0.72 : 0.63);
    if (EMBEDDINGS) {
      assertThat(answerable.mrr()).as("MRR").isGreaterThan(0.54);
    }
  }

  /** A server for each conversation: what others said would change how rare a word is. */
  private List<Ranking> ask(LocomoConversation conversation)
      throws IOException, InterruptedException {
    Path home = Files.createTempDirectory(homes, "conversation");
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      Assistant assistant =
          new Assistant(luna.set("LUNA_EMBEDDINGS", EMBEDDINGS ? "on" : "off").start());
      for (LocomoTurn turn : conversation.turns()) {
        assistant.tell(turn.key(), turn.arguments());
      }
      assistant.awaitIndexed(EMBEDDINGS);
      return assistant.ask(conversation.questions());
    }
  }

  private static Path dataOrSkip() {
    Path data = Path.of(System.getProperty("locomo", ""));
    if (!Files.isRegularFile(data)) {
      System.out.println(
          "SKIPPED: recall on LoCoMo, because -Dlocomo=<path of its JSON file> names no file");
      Assumptions.abort("no data");
    }
    return data;
  }
}
