package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real Luna behind what companies put before a server: their own TLS, and a proxy. */
class NetworkIT {

  private static final String TOKEN = "a-token-of-more-than-enough-characters";
  private static final String CALL =
      """
      {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"fractal_memory_list",\
      "arguments":{"limit":1}}}""";

  private static LunaProcess luna;
  private static Certificate certificate;
  private static Forwarder secured;

  @BeforeAll
  static void start(@TempDir Path home, @TempDir Path keys) throws Exception {
    luna =
        LunaProcess.prepare(LunaWar.SHIPPED, home)
            .set("LUNA_TOKEN", TOKEN)
            .set("LUNA_ALLOWED_HOSTS", "luna.invalid")
            .start();
    certificate = Certificate.make(keys);
    secured = Forwarder.tls(certificate, luna.port());
  }

  @AfterAll
  static void stop() throws Exception {
    secured.close();
    luna.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "sse"})
  void aServerWhoseAuthorityIsNamedIsTrusted(String transport) throws Exception {
    converse(
        Map.of(
            "LUNA_URL",
            "https://localhost:" + secured.port(),
            "LUNA_CA",
            certificate.pem().toString(),
            "LUNA_TRANSPORT",
            transport));
  }

  @Test
  void aServerThatNobodyVouchesForIsToldNothing() throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("LUNA_URL", "https://localhost:" + secured.port());
    environment.put("LUNA_TOKEN", TOKEN);
    try (BridgeProcess bridge = new BridgeProcess(environment, List.of())) {
      bridge.send(BridgeProcess.INITIALIZE);
      bridge.awaitLog("certification path");
      bridge.closeInput();

      assertThat(bridge.rest())
          .singleElement()
          .asString()
          .contains("\"error\"", "\"mayHaveExecuted\":false");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "sse"})
  void aProxyLeadsToTheServer(String transport) throws Exception {
    try (Forwarder proxy = Forwarder.proxy(luna.port())) {
      converse(
          Map.of(
              "LUNA_URL",
              "http://luna.invalid",
              "LUNA_PROXY",
              "http://127.0.0.1:" + proxy.port(),
              "LUNA_TRANSPORT",
              transport));

      assertThat(proxy.asked).isNotEmpty().allMatch(line -> line.contains(" http://luna.invalid/"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "sse"})
  void aProxyLetsTlsThroughUnread(String transport) throws Exception {
    try (Forwarder proxy = Forwarder.proxy(secured.port())) {
      converse(
          Map.of(
              "LUNA_URL",
              "https://luna.invalid",
              "LUNA_CA",
              certificate.pem().toString(),
              "LUNA_PROXY",
              "http://127.0.0.1:" + proxy.port(),
              "LUNA_TRANSPORT",
              transport));

      assertThat(proxy.asked)
          .isNotEmpty()
          .allMatch(line -> line.startsWith("CONNECT luna.invalid:443 "));
    }
  }

  /** Opens a session, calls a tool some times, and leaves. */
  private static void converse(Map<String, String> settings) throws Exception {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("LUNA_TOKEN", TOKEN);
    try (BridgeProcess bridge = new BridgeProcess(environment, List.of())) {
      bridge.send(BridgeProcess.INITIALIZE);
      assertThat(bridge.nextLine()).contains("\"protocolVersion\"");
      bridge.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
      for (int id = 1; id <= 5; id++) {
        bridge.send(CALL.formatted(id));
        assertThat(bridge.nextLine()).contains("\"id\":" + id, "newest first");
      }
      bridge.closeInput();
      assertThat(bridge.exitCode()).isZero();
      assertThat(bridge.rest()).isEmpty();
      assertThat(bridge.log()).doesNotContain(TOKEN);
    }
  }
}
