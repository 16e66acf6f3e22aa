package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.onnx.TinyModel;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the indexes, they come to show what the store has: no more and no less. */
@Timeout(600)
class ProjectionIT {

  private static final String PUPPY = "My sister adopted a puppy from the shelter";

  /** In no word of the memory that it means. */
  private static final String PARAPHRASE = "Who got a dog?";

  /** More than are compared by meaning for one question. */
  private static final int OTHERS = 60;

  /** As many as meaning shows for one question. */
  private static final int MEANT = 25;

  private static final int KILLS = 5;
  private static final int TOLD_BEFORE_A_KILL = MEANT / KILLS;

  @TempDir Path home;

  @Test
  void catchesUpWithWhatWasStoredWithoutEmbeddings() throws Exception {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      Conversation conversation = new Conversation(luna);
      String puppy = tellAll(conversation);
      assertThat(conversation.ask(PARAPHRASE).getBoolean("by_meaning")).isFalse();
      assertThat(Conversation.ids(conversation.ask(PARAPHRASE))).doesNotContain(puppy);
      luna.stop();

      luna.set("LUNA_EMBEDDINGS", "on").start();

      conversation.awaitMeaning(
          "puppy", answer -> assertThat(Conversation.ids(answer)).contains(puppy));
      requireMeant(conversation, puppy);
      assertThat(conversation.checked("index").toString())
          .contains("\"lag\":0", "\"vectors_lag\":0", "\"vectors_problem\":\"none\"");
    }
  }

  @Test
  void buildsDamagedIndexesAgain() throws Exception {
    try (LunaProcess luna = withEmbeddings().start()) {
      Conversation conversation = new Conversation(luna);
      String puppy = tellAll(conversation);
      Map<String, String> stored = conversation.everything();

      for (UnaryOperator<byte[]> damage : List.<UnaryOperator<byte[]>>of(this::cut, this::mess)) {
        conversation.awaitMeaning();
        luna.stop();
        damage(luna.memoryPath().resolve("index"), damage);
        damage(luna.memoryPath().resolve("vectors"), damage);
        luna.start();

        conversation.awaitMeaning();
        assertThat(luna.memoryPath().resolve("index.damaged")).isNotEmptyDirectory();
        assertThat(luna.memoryPath().resolve("vectors.damaged")).isNotEmptyDirectory();
        requireMeant(conversation, puppy);
        assertThat(Conversation.ids(conversation.ask("puppy invoice")))
            .containsExactlyInAnyOrderElementsOf(stored.keySet());
        assertThat(conversation.everything()).isEqualTo(stored);
      }
    }
  }

  @Test
  void followsAChangeOfModelAndBack() throws Exception {
    Path tiny = Files.createDirectories(home.resolve("tiny"));
    TinyModel.write(tiny, List.of("input_ids"), "vectors", 4);
    try (LunaProcess luna = withEmbeddings().start()) {
      Conversation conversation = new Conversation(luna);
      String puppy = tellAll(conversation);
      // To the tiny model, only this is no text of unknown words.
      String moon = conversation.tell("moon");
      Map<String, String> stored = conversation.everything();
      luna.stop();

      luna.set("LUNA_EMBEDDINGS_MODEL", tiny.toString()).start();

      conversation.awaitMeaning();
      assertThat(conversation.checked("index").getString("model")).startsWith("tiny:");
      assertThat(Conversation.meant(conversation.ask("moon"))).startsWith(moon).hasSize(MEANT);
      assertThat(conversation.everything()).isEqualTo(stored);
      luna.stop();
      luna.set("LUNA_EMBEDDINGS_MODEL", "").start();
      conversation.awaitMeaning();
      requireMeant(conversation, puppy);
      assertThat(conversation.everything()).isEqualTo(stored);
    }
  }

  @Test
  void showsAllThatWasAcknowledgedBeforeAKill() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    try (LunaProcess luna = withEmbeddings().start()) {
      Conversation conversation = new Conversation(luna);
      for (int kill = 1; kill <= KILLS; kill++) {
        conversation.awaitMeaning();
        for (int i = 1; i <= TOLD_BEFORE_A_KILL; i++) {
          acknowledged.add(conversation.tell("Lamp %d of street %d is lit".formatted(i, kill)));
        }
        luna.kill();

        luna.start();

        conversation.awaitMeaning();
        JsonObject answer = conversation.ask("Which lamp is lit?");
        assertThat(Conversation.ids(answer)).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(Conversation.meant(answer)).containsExactlyInAnyOrderElementsOf(acknowledged);
      }
    }
  }

  @Test
  void showsWhatAnOlderCopyOfTheStoreHas() throws Exception {
    try (LunaProcess luna = withEmbeddings().start()) {
      Conversation conversation = new Conversation(luna);
      String kept = conversation.tell(PUPPY);
      conversation.awaitMeaning();
      luna.stop();
      Path database = luna.memoryPath().resolve("luna.db");
      Path copy = Files.copy(database, home.resolve("copy.db"));
      luna.start();
      List<String> lost = tellOthers(conversation, "Never again");
      conversation.awaitMeaning();
      luna.stop();

      Files.copy(copy, database, StandardCopyOption.REPLACE_EXISTING);
      // Without embeddings nothing follows with the vectors, and the store overtakes them.
      luna.set("LUNA_EMBEDDINGS", "off").start();
      List<String> later = tellOthers(conversation, "Invoice");
      assertThat(Conversation.ids(conversation.ask("puppy never again invoice")))
          .contains(kept)
          .containsAll(later)
          .doesNotContainAnyElementsOf(lost);
      luna.stop();
      luna.set("LUNA_EMBEDDINGS", "on").start();
      conversation.awaitMeaning();

      requireMeant(conversation, kept);
      List<String> meant = Conversation.meant(conversation.ask("What was sent to the tax office?"));
      assertThat(meant).hasSize(MEANT).isSubsetOf(conversation.everything().keySet());
    }
  }

  private LunaProcess withEmbeddings() {
    return LunaProcess.prepare(LunaWar.SHIPPED, home).set("LUNA_EMBEDDINGS", "on");
  }

  /** The id of the puppy among others. */
  private static String tellAll(Conversation conversation) throws IOException {
    String puppy = conversation.tell(PUPPY);
    tellOthers(conversation, "Invoice");
    return puppy;
  }

  private static List<String> tellOthers(Conversation conversation, String kind)
      throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= OTHERS; i++) {
      ids.add(conversation.tell("%s number %d was sent to the tax office".formatted(kind, i)));
    }
    return ids;
  }

  private static void requireMeant(Conversation conversation, String id) throws IOException {
    JsonObject answer = conversation.ask(PARAPHRASE);
    assertThat(Conversation.meant(answer)).startsWith(id).hasSizeLessThanOrEqualTo(MEANT);
    assertThat(Conversation.hits(answer).get(0).getJsonObject("why").getJsonArray("terms"))
        .isEmpty();
  }

  private byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private byte[] mess(byte[] bytes) {
    byte[] garbage = new byte[bytes.length];
    new Random(42).nextBytes(garbage);
    return garbage;
  }

  private static void damage(Path index, UnaryOperator<byte[]> damage) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      files.forEach(
          file -> {
            try {
              Files.write(file, damage.apply(Files.readAllBytes(file)));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
