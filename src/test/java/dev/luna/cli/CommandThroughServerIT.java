package dev.luna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.cli.LunaCommand.Result;
import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each command on memories that a running server uses. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class CommandThroughServerIT {

  @TempDir Path home;

  private LunaProcess server;
  private ToolClient client;
  private LunaCommand luna;

  @BeforeEach
  void start() {
    server = LunaProcess.start(LunaWar.SHIPPED, home);
    client = new ToolClient(server);
    luna = new LunaCommand(home).set("MCP_PORT", Integer.toString(server.port()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aBackupOfARunningServerComesBack() throws Exception {
    String first = store("Ada boit du thé vert le matin.");
    String second = store("Ada takes no milk in her tea.");
    client.call("fractal_memory_link", arguments("from", first, "to", second));
    correct(first, "Ada boit du thé noir le matin.");
    Result backedUp = done("backup", "a");
    assertThat(backedUp.output()).contains("a.db").contains("2 of your memories");
    String later = store("Ada moved to Lyon.");
    Result refused = luna.run("restore", "memory/backups/a.db");
    assertThat(refused.exitCode()).isEqualTo(75);
    assertThat(refused.errors()).contains("in use by process ");

    assertThat(server.stop()).isEqualTo(143);
    assertThat(luna.run("restore", "memory/backups/a.db").exitCode()).isZero();
    server.start();

    assertThat(found("thé noir")).contains(first).doesNotContain(later);
    assertThat(found("Lyon")).doesNotContain(later);
    assertThat(client.failure("fractal_memory_get", arguments("id", later))).contains(later);
    JsonObject shown = client.call("fractal_memory_get", arguments("id", first));
    assertThat(shown.getJsonArray("links").toString()).contains(second);
    client.call("fractal_memory_restore", arguments("id", first).add("version", 1));
    assertThat(found("thé vert")).contains("thé vert");
  }

  @Test
  void memoriesComeInAndLeaveThroughTheServer() throws Exception {
    Files.createDirectory(home.resolve("notes"));
    Files.writeString(home.resolve("notes/tea.md"), "# Thé\n\nAda boit du thé, voir [[milk]].\n");
    Files.writeString(home.resolve("notes/milk.md"), "# Milk\n\nAda takes no milk.\n");

    assertThat(done("import", "notes", "--dry-run").output()).contains("2 memories and 1 links");
    assertThat(done("import", "notes").output()).contains("Imported 2 memories and 1 links");
    assertThat(done("import", "notes").output()).contains("Imported 0 memories");
    assertThat(found("milk")).contains("no milk");
    assertThat(done("export", "all.jsonl").output()).contains("2 memories, 1 links");
    assertThat(home.resolve("all.jsonl")).content().contains("luna-memories").contains("no milk");
    done("export", "out", "--format", "markdown");
    assertThat(home.resolve("out/leaves")).isDirectoryContaining("glob:**.md");

    assertThat(luna.run("export", "out", "--format", "markdown").exitCode()).isEqualTo(65);
    assertThat(luna.run("import", "notes", "--space", "ada").exitCode()).isEqualTo(64);
    assertThat(home.resolve("memory/exchange")).isEmptyDirectory();
  }

  @Test
  void anImportThatIsStoppedLeavesNoFiles() throws Exception {
    ManyEntities.write(home.resolve("many.jsonl"));
    Path exchange = home.resolve("memory/exchange");

    Process stopped = luna.start("import", "many.jsonl");
    while (client
        .call("fractal_memory_list", JsonText.object())
        .getJsonArray("memories")
        .isEmpty()) {
      Thread.sleep(50);
    }
    assertThat(exchange).isNotEmptyDirectory();
    stopped.destroy();
    assertThat(stopped.waitFor(1, TimeUnit.MINUTES)).isTrue();

    assertThat(exchange).isEmptyDirectory();
    assertThat(luna.run("verify").exitCode()).isZero();
  }

  @Test
  void theServerIsVerifiedToo() throws Exception {
    store("Ada takes no milk in her tea.");

    assertThat(done("verify").output())
        .contains("contents: 1 memories")
        .contains("server, store: up")
        .contains("search by words: ");
    assertThat(
            new ToolClient(server)
                .call("fractal_memory_backup", JsonText.object())
                .getInt("memories"))
        .isEqualTo(1);
  }

  @Test
  void anotherServerIsNotMistakenForTheOneThatUsesTheMemories() throws Exception {
    Files.writeString(home.resolve("note.md"), "# Note\n");
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    try (LunaProcess other = LunaProcess.start(LunaWar.SHIPPED, elsewhere)) {
      luna.set("LUNA_URL", other.uri("").toString());

      assertThat(luna.run("import", "note.md").exitCode()).isEqualTo(65);
      assertThat(luna.run("export", "out.jsonl").exitCode()).isEqualTo(65);
      assertThat(luna.run("backup").exitCode()).isEqualTo(65);
      assertThat(home.resolve("out.jsonl")).doesNotExist();
    }

    Result silent = luna.run("backup");
    assertThat(silent.exitCode()).isEqualTo(69);
    assertThat(silent.errors()).contains("does not answer").contains("LUNA_URL");
  }

  private Result done(String... words) throws Exception {
    Result result = luna.run(words);
    assertThat(result.exitCode()).as("%s", result).isZero();
    // On a slow machine the progress follows.
    assertThat(result.errors())
        .startsWith(
            "luna: a server uses the store: going through http://127.0.0.1:" + server.port());
    return result;
  }

  private String store(String content) throws IOException {
    return client
        .call("fractal_memory_store", arguments("memory_type", "leaf", "content", content))
        .getString("id");
  }

  private void correct(String id, String content) throws IOException {
    client.call("fractal_memory_update", arguments("id", id, "content", content));
  }

  private String found(String query) throws IOException {
    return client.call("fractal_memory_retrieve", arguments("query", query)).toString();
  }

  private static JsonObjectBuilder arguments(String... namesAndValues) {
    JsonObjectBuilder arguments = JsonText.object();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return arguments;
  }
}
