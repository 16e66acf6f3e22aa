package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.node.Node;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bridge to a real Luna as clients see it that others wrote. */
class ForeignClientsIT {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final String JAR = System.getProperty("luna.bridge.jar");
  private static final String INSPECTOR =
      "node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js";
  private static final String STORE = "fractal_memory_store";

  private static LunaProcess luna;
  private static String cache;

  @BeforeAll
  static void start(@TempDir Path home) {
    cache = home.resolve("cache").toString();
    luna = LunaProcess.start(LunaWar.SHIPPED, home);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stdio", "modern-stdio"})
  void theTypeScriptClientsStoreAndRecall(String kind) {
    JsonObject said =
        node("desk.mjs", kind, url(), "env", "XDG_CACHE_HOME=" + cache, JAVA, "-jar", JAR);

    assertThat(said.getString("server")).isEqualTo("luna");
    assertThat(said.getJsonArray("tools").getValuesAs(JsonString::getString)).contains(STORE);
    assertThat(said.getBoolean("found")).isTrue();
    assertThat(said.getInt("unknownToolCode")).isEqualTo(-32602);
    assertThat(said.getInt("read")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy", "modern", "auto"})
  void theInspectorListsAndCalls(String era) {
    JsonObject listed = inspect(era, "--method", "tools/list");
    JsonObject called =
        inspect(
            era,
            "--method",
            "tools/call",
            "--tool-name",
            STORE,
            "--tool-args-json",
            "{\"memory_type\": \"leaf\", \"content\": \"Zoé aime le thé 🍵\"}");

    assertThat(listed.getJsonArray("tools").getValuesAs(JsonObject.class))
        .extracting(tool -> tool.getString("name"))
        .contains(STORE);
    assertThat(called.getJsonArray("content")).isNotEmpty();
  }

  @Test
  void theJavaClientStoresAndRecalls() {
    ServerParameters bridge =
        ServerParameters.builder(JAVA)
            .args("-jar", JAR)
            .env(Map.of("LUNA_URL", url(), "XDG_CACHE_HOME", cache))
            .build();
    StdioClientTransport transport = new StdioClientTransport(bridge, McpJsonDefaults.getMapper());
    try (McpSyncClient client = McpClient.sync(transport).requestTimeout(LIMIT).build()) {
      assertThat(client.initialize().serverInfo().name()).isEqualTo("luna");
      call(client, STORE, Map.of("memory_type", "seed", "content", "Planter un érable 🍁"));

      assertThat(call(client, "fractal_memory_retrieve", Map.of("query", "érable")))
          .contains("Planter un érable 🍁");
    }
  }

  private static String call(McpSyncClient client, String tool, Map<String, Object> arguments) {
    McpSchema.CallToolResult result =
        client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    return ((McpSchema.TextContent) result.content().get(0)).text();
  }

  private static JsonObject inspect(String era, String... options) {
    List<String> start =
        List.of(
            "--cli",
            "--protocol-era",
            era,
            "-e",
            "LUNA_URL=" + url(),
            "-e",
            "XDG_CACHE_HOME=" + cache,
            JAVA,
            "-jar",
            JAR);
    return node(
        INSPECTOR, Stream.concat(start.stream(), Stream.of(options)).toArray(String[]::new));
  }

  private static JsonObject node(String script, String... arguments) {
    return Node.orSkip().run(LIMIT, script, arguments).json();
  }

  private static String url() {
    return "http://127.0.0.1:" + luna.port();
  }
}
