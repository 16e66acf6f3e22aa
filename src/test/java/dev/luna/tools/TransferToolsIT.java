package dev.luna.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferToolsIT {

  private static final String IMPORT = "fractal_memory_import";
  private static final String EXPORT = "fractal_memory_export";

  @TempDir static Path home;

  private static LunaProcess luna;
  private static LunaProcess other;
  private static ToolClient client;
  private static ToolClient otherClient;
  private static Path exchange;

  @BeforeAll
  static void start() throws IOException {
    luna = LunaProcess.start(LunaWar.SHIPPED, home.resolve("one"));
    other = LunaProcess.start(LunaWar.SHIPPED, home.resolve("two"));
    client = new ToolClient(luna);
    otherClient = new ToolClient(other);
    exchange = Files.createDirectories(luna.memoryPath().resolve("exchange"));
  }

  @AfterAll
  static void stop() {
    luna.close();
    other.close();
  }

  @Test
  void memoriesMoveFromOneLunaToAnother() throws IOException {
    Files.createDirectories(exchange.resolve("notes/seeds"));
    Files.writeString(exchange.resolve("notes/Zeppelin.md"), "It lands on Friday, see [[Mast]].");
    Files.writeString(exchange.resolve("notes/seeds/Mast.md"), "---\ntags: [tower]\n---\nof steel");

    JsonObject trial = client.call(IMPORT, path("notes").add("dry_run", true));
    assertThat(trial.getJsonObject("memories").getInt("imported")).isEqualTo(2);
    assertThat(ids(client)).isEmpty();

    JsonObject report = client.call(IMPORT, path("notes"));
    assertThat(report.getString("format")).isEqualTo("markdown");
    assertThat(report.getJsonObject("links").getInt("imported")).isEqualTo(1);
    assertThat(client.call(IMPORT, path("notes")).getJsonObject("memories").getInt("present"))
        .isEqualTo(2);
    assertThat(
            client
                .call("fractal_memory_retrieve", JsonText.object().add("query", "zeppelin"))
                .getJsonArray("hits")
                .getJsonObject(0)
                .getString("content"))
        .contains("Friday");

    String lines = exported(client, 1);
    otherClient.call(IMPORT, JsonText.object().add("content", lines).add("format", "luna"));
    assertThat(memoryLines(exported(otherClient, 1000))).isEqualTo(memoryLines(lines));

    JsonObject written =
        client.call(EXPORT, path("out/reference.jsonl").add("format", "reference"));
    assertThat(Path.of(written.getString("path"))).isRegularFile();
    client.call(EXPORT, path("out/notes").add("format", "markdown"));
    assertThat(exchange.resolve("out/notes/seeds")).isNotEmptyDirectory();
    assertThat(client.failure(EXPORT, path("out/notes").add("format", "markdown")))
        .contains("there already");
  }

  @Test
  void toolsStayInTheExchangeDirectory() throws IOException {
    Files.writeString(home.resolve("outside.md"), "secret");
    Files.createSymbolicLink(exchange.resolve("way-out"), home);

    for (String name : new String[] {"../luna.db", home + "/outside.md", "way-out/outside.md"}) {
      assertThat(client.failure(IMPORT, path(name))).contains("exchange directory");
      assertThat(client.failure(EXPORT, path(name + ".new"))).contains("exchange directory");
    }
    assertThat(client.failure(IMPORT, JsonText.object())).contains("'content'", "'path'");
    assertThat(client.failure(IMPORT, JsonText.object().add("content", "{}").add("zone", "Mars")))
        .contains("Mars");
    assertThat(client.failure(EXPORT, JsonText.object().add("format", "markdown")))
        .contains("path");
    assertThat(client.failure(EXPORT, JsonText.object().add("cursor", "x"))).contains("'x'");
  }

  @Test
  void reportsAreInTheReadersLanguageAndBounded() throws IOException {
    String broken = "{\"kind\":\"memory\"}\n".repeat(300);
    JsonObjectBuilder arguments = JsonText.object().add("content", broken).add("format", "luna");

    JsonObject result = new ToolClient(luna, Locale.FRENCH).result(IMPORT, arguments);

    assertThat(ToolClient.text(result)).contains("Écartés : 300");
    JsonObject report = result.getJsonObject("structuredContent");
    assertThat(report.getJsonArray("entries")).hasSize(100);
    assertThat(report.getInt("entries_left_out")).isEqualTo(200);
    assertThat(report.getJsonObject("files").getInt("skipped")).isEqualTo(300);
  }

  @Test
  void progressIsTold() throws IOException, InterruptedException {
    StringBuilder graph = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      graph.append(
          "{\"type\":\"entity\",\"name\":\"Island %d\",\"entityType\":\"place\",\"observations\":[]}%n"
              .formatted(i));
    }
    JsonObject meta =
        JsonText.object()
            .add("io.modelcontextprotocol/protocolVersion", "2026-07-28")
            .add("io.modelcontextprotocol/clientCapabilities", JsonText.object())
            .add("progressToken", "p")
            .build();
    JsonObject call =
        JsonText.object()
            .add("jsonrpc", "2.0")
            .add("id", 1)
            .add("method", "tools/call")
            .add(
                "params",
                JsonText.object()
                    .add("name", IMPORT)
                    .add(
                        "arguments",
                        JsonText.object().add("content", graph.toString()).add("dry_run", true))
                    .add("_meta", meta))
            .build();

    String events = stream(call);

    assertThat(events.split("notifications/progress")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(events).contains("\"total\":500", "\"imported\":250");
  }

  private static String stream(JsonObject call) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(luna.uri("/mcp"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("MCP-Protocol-Version", "2026-07-28")
            .header("Mcp-Method", "tools/call")
            .header("Mcp-Name", IMPORT)
            .POST(HttpRequest.BodyPublishers.ofString(JsonText.write(call)))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static String exported(ToolClient from, int limit) throws IOException {
    StringBuilder lines = new StringBuilder();
    String cursor = "";
    do {
      JsonObjectBuilder arguments = JsonText.object().add("limit", limit);
      if (!cursor.isEmpty()) {
        arguments.add("cursor", cursor);
      }
      JsonObject page = from.call(EXPORT, arguments);
      lines.append(page.getString("lines"));
      cursor = page.getString("next_cursor", "");
    } while (!cursor.isEmpty());
    return lines.toString();
  }

  // A Luna that runs counts on: recalls, and φ when its level changes.
  private static String memoryLines(String lines) {
    return lines
        .lines()
        .filter(line -> line.contains("\"kind\":\"memory\"") || line.contains("\"kind\":\"link\""))
        .reduce("", (one, next) -> one + next + "\n");
  }

  private static String ids(ToolClient from) throws IOException {
    return from.call("fractal_memory_list", JsonText.object()).getJsonArray("memories").stream()
        .map(memory -> memory.asJsonObject().getString("id"))
        .reduce("", (one, next) -> one + next + " ");
  }

  private static JsonObjectBuilder path(String name) {
    return JsonText.object().add("path", name);
  }
}
