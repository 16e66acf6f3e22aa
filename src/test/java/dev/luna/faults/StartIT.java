package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

  /** {@code EX_CONFIG}: starting again changes nothing. */
  private static final int EXIT_CONFIG = 78;

  @TempDir Path home;

  @Test
  void refusesADirectoryThatAnotherServerHolds() throws IOException {
    try (LunaProcess first = LunaProcess.start(LunaWar.SHIPPED, home.resolve("first"));
        LunaProcess second = LunaProcess.prepare(LunaWar.SHIPPED, home.resolve("second"))) {
      second.set("LUNA_MEMORY_PATH", first.memoryPath().toString());

      assertThat(second.launch().awaitExit()).isEqualTo(EXIT_CONFIG);

      assertThat(reason(second))
          .contains(first.memoryPath().toString())
          .contains(Long.toString(first.pid()));
      assertThat(store(new ToolClient(first), "still here")).isNotEmpty();
    }
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      luna.set("MCP_PORT", Integer.toString(other.getLocalPort()));

      assertThat(luna.launch().awaitExit()).isEqualTo(EXIT_CONFIG);

      assertThat(reason(luna)).contains("MCP_PORT", Integer.toString(other.getLocalPort()));
    }
  }

  @Test
  void refusesASettingThatIsNotAllowed() {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      luna.set("MCP_MAX_CONCURRENT", "many");

      assertThat(luna.launch().awaitExit()).isEqualTo(EXIT_CONFIG);

      assertThat(reason(luna)).contains("MCP_MAX_CONCURRENT", "'many'", "from 1 to 10000");
    }
  }

  @Test
  void refusesAStoreOfANewerVersionAndLeavesItAsItIs() throws Exception {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      store(new ToolClient(luna), "from the future");
      luna.stop();
      Path database = luna.memoryPath().resolve("luna.db");
      sql(database, "PRAGMA user_version = 999");
      byte[] before = Files.readAllBytes(database);

      assertThat(luna.launch().awaitExit()).isEqualTo(EXIT_CONFIG);

      assertThat(reason(luna)).contains("999", database.toString());
      assertThat(Files.readAllBytes(database)).isEqualTo(before);
    }
  }

  @Test
  void rebuildsAnIndexThatIsDamaged() throws IOException {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      String id = store(new ToolClient(luna), "The lighthouse keeper plays chess");
      luna.stop();
      damage(luna.memoryPath().resolve("index"));

      luna.start();

      assertThat(
              new ToolClient(luna)
                  .call(
                      "fractal_memory_retrieve", JsonText.object().add("query", "Who plays chess?"))
                  .toString())
          .contains(id);
    }
  }

  @Test
  void keepsItsStateOverARestart() throws IOException {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      ToolClient client = new ToolClient(luna);
      String id = store(client, "Luna keeps counting");
      client.call("fractal_memory_retrieve", JsonText.object().add("query", "counting"));
      client.call(
          "phi_consciousness_calculate",
          JsonText.object().add("interaction_context", "Does Luna count?"));
      client.call("fractal_memory_get", JsonText.object().add("id", id));
      String before = state(client);

      luna.stop();
      luna.start();

      assertThat(state(new ToolClient(luna))).isEqualTo(before);
    }
  }

  private static String state(ToolClient client) throws IOException {
    return Stream.of("phi", "memory", "activity")
        .map(aspect -> aspect(client, aspect))
        .toList()
        .toString();
  }

  private static String aspect(ToolClient client, String aspect) {
    try {
      return client
          .call("consciousness_state_query", JsonText.object().add("aspect", aspect))
          .toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String store(ToolClient client, String content) throws IOException {
    return client
        .call(
            "fractal_memory_store",
            JsonText.object().add("memory_type", "leaf").add("content", content))
        .getString("id");
  }

  /** The one line that says why the server did not start. */
  private static String reason(LunaProcess luna) {
    List<String> lines = luna.output().lines().filter(line -> line.contains("luna: ")).toList();
    assertThat(lines).as(luna.output()).hasSize(1);
    assertThat(luna.output()).doesNotContain("\tat ");
    return lines.get(0);
  }

  private static void sql(Path database, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private static void damage(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
  }
}
