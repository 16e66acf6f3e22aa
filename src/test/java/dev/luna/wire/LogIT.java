package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a call caused is found in the log by its id. */
class LogIT {

  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private static LunaProcess luna;
  private static Wire wire;
  private static String session;

  @BeforeAll
  static void start(@TempDir Path home) throws IOException {
    Path config = Files.createDirectories(home.resolve("config"));
    Files.writeString(config.resolve("luna.properties"), "LUNA_PAGE_SIZE = 3\n");
    luna =
        LunaProcess.prepare(LunaWar.WITH_FIXTURES, home)
            .set("LOG_FORMAT", "json")
            .set("LUNA_CONFIG_PATH", config.toString())
            .start();
    wire = new Wire(luna);
    session = wire.initialize(Wire.LATEST_LEGACY);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @Test
  void everyLineOfACallHasItsIdAndItsTrace() {
    String trace = "\"traceparent\":\"%s\",\"tracestate\":\"rojo=1\"".formatted(PARENT);
    call("\"traced\"", "engine_crash", trace);

    List<JsonObject> lines = awaitLines("traced", 2);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.getString("ext_traceparent")).isEqualTo(PARENT);
              assertThat(line.getString("ext_tracestate")).isEqualTo("rojo=1");
            });
    assertThat(lines)
        .extracting(line -> line.getString("message"))
        .anyMatch(message -> message.contains("Incident"))
        .anyMatch(message -> message.contains("tools/call engine_crash failed after"));
  }

  @Test
  void whatAClientSendsMakesNoLineOfItsOwn() {
    call("\"a\\nb\"", "no\ntool", "");

    assertThat(awaitLines("a b", 1).get(0).getString("message"))
        .contains("tools/call no tool failed after");
  }

  @Test
  void furtherSettingsAreReadFromFiles() {
    Answer list = wire.send(wire.modern("tools/list", JsonText.object()));

    assertThat(list.result().getJsonArray("tools")).hasSize(3);
  }

  @Test
  void lessSevereLinesAreLeftOut(@TempDir Path other) {
    try (LunaProcess quiet =
        LunaProcess.prepare(LunaWar.WITH_FIXTURES, other).set("LOG_LEVEL", "warning").start()) {
      new Wire(quiet).callTool("engine_crash", "{}");

      Wire.await("the incident is logged", () -> quiet.output().contains("Incident"));
      assertThat(quiet.output()).doesNotContain("engine_crash failed").doesNotContain("{\"type\"");
    }
  }

  private static void call(String id, String tool, String trace) {
    JsonObjectBuilder meta = JsonText.object();
    JsonText.parseObject("{" + trace + "}").forEach(meta::add);
    String params = JsonText.write(JsonText.object().add("name", tool).add("_meta", meta).build());
    wire.send(wire.inSession(session, Wire.rpc(id, "tools/call", params)));
  }

  /** The lines with this id, once there are so many. */
  private static List<JsonObject> awaitLines(String id, int count) {
    Wire.await(count + " lines of " + id, () -> lines(id).size() >= count);
    return lines(id);
  }

  private static List<JsonObject> lines(String id) {
    return luna.output()
        .lines()
        .filter(line -> line.startsWith("{") && line.endsWith("}"))
        .map(JsonText::parseObject)
        .filter(line -> line.getString("ext_request_id", "").equals(id))
        .toList();
  }
}
