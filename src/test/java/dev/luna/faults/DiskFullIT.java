package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.HealthClient;
import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import dev.luna.server.SmallDisk;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A full disk costs nothing that was acknowledged, and room is all that is needed to go on. */
@Timeout(600)
class DiskFullIT {

  private static final int MEGABYTES = 24;

  /** More than there is room for. */
  private static final int MANY = 2_000;

  @TempDir Path home;

  @Test
  void goesOnWhenThereIsRoomAgain() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home);
        SmallDisk disk = SmallDisk.orSkip(luna.memoryPath(), MEGABYTES)) {
      luna.start();
      HealthClient health = new HealthClient(luna);
      Conversation conversation = new Conversation(luna);
      Set<String> acknowledged = new HashSet<>(Set.of(conversation.tell("Before it was full")));
      disk.fill();

      String refusal = tellUntilRefused(luna, acknowledged);

      assertThat(refusal).contains("disk", "full", "nothing was written", "free some room");
      JsonObject store = health.await("store", check -> !HealthClient.isUp(check));
      assertThat(HealthClient.problem(store)).contains("full", "free some room");
      assertThat(Conversation.ids(conversation.ask("Before it was full"))).isNotEmpty();
      assertThat(conversation.everything().keySet()).containsAll(acknowledged);

      disk.free();
      health.await("store", HealthClient::isUp);
      health.await("index", HealthClient::isUp);
      acknowledged.add(conversation.tell("There is room again"));
      assertThat(conversation.everything().keySet()).containsAll(acknowledged);
      assertThat(Conversation.ids(conversation.ask("room again"))).isNotEmpty();

      disk.fill();
      tellUntilRefused(luna, acknowledged);
      luna.kill();
      disk.free();
      luna.start();
      assertThat(conversation.everything().keySet()).containsAll(acknowledged);
    }
  }

  @Test
  void aStartWithoutRoomEnds() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home);
        SmallDisk disk = SmallDisk.orSkip(luna.memoryPath(), MEGABYTES)) {
      disk.fill();
      Refusal.require(luna, "No space left", "make room");
      disk.free();
      luna.start();
      String kept = new Conversation(luna).tell("Before it was full");
      luna.kill();
      disk.fill();

      Refusal.require(luna, luna.memoryPath().toString(), "full", "free some room");

      disk.free();
      luna.start();
      assertThat(new Conversation(luna).everything()).containsKey(kept);
    }
  }

  /** What the first call says that is refused; what was stored before joins the others. */
  private static String tellUntilRefused(LunaProcess luna, Set<String> acknowledged)
      throws IOException {
    ToolClient client = new ToolClient(luna);
    for (int i = 0; i < MANY; i++) {
      JsonObjectBuilder memory =
          JsonText.object()
              .add("memory_type", "leaf")
              .add("content", "Number %d %s".formatted(i, "of many words ".repeat(2_000)));
      JsonObject result = client.result("fractal_memory_store", memory);
      if (result.getBoolean("isError", false)) {
        return ToolClient.text(result);
      }
      acknowledged.add(result.getJsonObject("structuredContent").getString("id"));
    }
    throw new AssertionError("The disk never was full");
  }
}
