package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor finds, and what the exit code says of it. */
class DoctorIT {

  private static final String TOKEN = "open-sesame-open-sesame";

  @TempDir Path directory;

  private HttpServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void aServerThatLetsUsInIsWell() throws Exception {
    String url = start(HttpServer.create(loopback(), 0), "http", "luna");

    try (BridgeProcess doctor = doctor(Map.of("LUNA_URL", url, "LUNA_TOKEN", TOKEN))) {
      assertThat(doctor.exitCode()).isZero();
      assertThat(doctor.rest())
          .hasSize(5)
          .anyMatch(line -> line.startsWith("ok     Java 1") || line.startsWith("ok     Java 2"))
          .anyMatch(line -> line.startsWith("ok     A Luna answers at " + url))
          .anyMatch(line -> line.startsWith("note   The server has version 7.7.7"))
          .contains("ok     The server lets us in")
          .noneMatch(line -> line.contains(TOKEN));
    }
  }

  @Test
  void aTokenThatIsRefusedIsCode77() throws Exception {
    String url = start(HttpServer.create(loopback(), 0), "http", "luna");

    try (BridgeProcess without = doctor(Map.of("LUNA_URL", url));
        BridgeProcess wrong = doctor(Map.of("LUNA_URL", url, "LUNA_TOKEN", "another-token"))) {
      assertThat(without.exitCode()).isEqualTo(77);
      assertThat(without.rest()).last().asString().startsWith("WRONG  The server wants a token");
      assertThat(wrong.exitCode()).isEqualTo(77);
      assertThat(wrong.rest()).last().asString().contains("refuses the token", "Set LUNA_TOKEN");
    }
  }

  @Test
  void anotherProgramIsCode76AndNobodyIsCode69() throws Exception {
    String url = start(HttpServer.create(loopback(), 0), "http", "another");

    try (BridgeProcess stranger = doctor(Map.of("LUNA_URL", url));
        BridgeProcess nobody = doctor(Map.of("MCP_PORT", "1"))) {
      assertThat(stranger.exitCode()).isEqualTo(76);
      assertThat(stranger.rest()).last().asString().contains(url, "is no Luna");
      assertThat(nobody.exitCode()).isEqualTo(69);
      assertThat(nobody.rest()).last().asString().contains("127.0.0.1:1", "Start the server");
    }
  }

  @Test
  void authoritiesOfOnesOwnAreTrustedWhereTheyAreNamed() throws Exception {
    Certificate certificate = Certificate.make(directory);
    HttpsServer secure = HttpsServer.create(loopback(), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    String url = start(secure, "https", "luna");
    Map<String, String> environment = Map.of("LUNA_URL", url, "LUNA_TOKEN", TOKEN);

    try (BridgeProcess trusting = doctor(environment, "--ca", certificate.pem().toString());
        BridgeProcess wary = doctor(environment);
        BridgeProcess misled = doctor(environment, "--ca", directory.toString())) {
      assertThat(trusting.exitCode()).as(trusting.log()).isZero();
      assertThat(wary.exitCode()).isEqualTo(69);
      assertThat(wary.rest()).last().asString().contains("LUNA_CA");
      assertThat(misled.exitCode()).isEqualTo(64);
      assertThat(misled.log()).contains("--ca", directory.toString());
    }
  }

  @Test
  void aProxyIsUsedForOtherMachinesAndHeadersAreSent() throws Exception {
    String proxy = start(HttpServer.create(loopback(), 0), "http", "luna");
    Map<String, String> environment =
        Map.of("LUNA_URL", "http://luna.invalid", "LUNA_PROXY", proxy);

    try (BridgeProcess doctor = doctor(environment, "--header", "Authorization: Bearer " + TOKEN)) {
      assertThat(doctor.exitCode()).as(doctor.log()).isZero();
      assertThat(doctor.rest()).anyMatch(line -> line.contains("at http://luna.invalid in"));
    }
  }

  private static BridgeProcess doctor(Map<String, String> environment, String... flags)
      throws IOException {
    List<String> arguments = new java.util.ArrayList<>(List.of("doctor"));
    arguments.addAll(List.of(flags));
    return new BridgeProcess(environment, arguments);
  }

  private String start(HttpServer created, String scheme, String name) {
    server = created;
    server.createContext("/", exchange -> greet(exchange, name));
    server.createContext("/mcp", DoctorIT::letIn);
    server.start();
    return scheme + "://localhost:" + server.getAddress().getPort();
  }

  private static void greet(HttpExchange exchange, String name) throws IOException {
    byte[] body =
        "{\"name\":\"%s\",\"version\":\"7.7.7\"}".formatted(name).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void letIn(HttpExchange exchange) throws IOException {
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    exchange.sendResponseHeaders(("Bearer " + TOKEN).equals(shown) ? 400 : 401, -1);
    exchange.close();
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}
