package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a machine without a Luna the bridge brings one. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class LocalServerIT {

  @TempDir Path home;

  @Test
  void itServesOneUserAloneSurvivesAKillAndEndsWhenNobodyIsThere() throws Exception {
    try (Desk desk = new Desk(home).set("LUNA_IDLE_STOP", "20s");
        BridgeProcess first = desk.bridge();
        BridgeProcess second = desk.bridge()) {
      desk.open(first);
      assertThat(desk.store(first, "The green desk stands in Lyon")).contains("Stored as");
      requirePrivate(desk);

      desk.open(second);
      assertThat(desk.recall(second, "green desk")).contains("stands in Lyon");
      assertThat(desk.servers()).containsExactly(desk.server());

      ProcessHandle killed = desk.server();
      killed.destroyForcibly();
      killed.onExit().get(1, TimeUnit.MINUTES);
      assertThat(desk.recall(second, "green desk")).contains("stands in Lyon");
      assertThat(desk.recall(first, "green desk")).contains("stands in Lyon");
      assertThat(desk.servers()).containsExactly(desk.server());

      first.closeInput();
      second.closeInput();
      assertThat(first.exitCode() + second.exitCode()).isZero();
      desk.server().onExit().get(3, TimeUnit.MINUTES);
      assertThat(desk.servers()).isEmpty();
    }
  }

  @Test
  void tenAtOnceShareOneThatANewerBridgeReplacesOnceTheyHaveLeft() throws Exception {
    Path newer = NewerBridge.in(home.resolve("newer.jar"));
    try (Desk desk = new Desk(home)) {
      List<BridgeProcess> ten = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        ten.add(desk.bridge());
      }
      for (BridgeProcess bridge : ten) {
        desk.open(bridge);
        desk.store(bridge, "Ten cooks stir one pot");
      }
      ProcessHandle old = desk.server();
      assertThat(desk.servers()).containsExactly(old);

      try (BridgeProcess guest = desk.bridge(newer)) {
        desk.open(guest);
        assertThat(desk.servers()).as("busy with others").containsExactly(old);
      }
      for (BridgeProcess bridge : ten) {
        bridge.closeInput();
        assertThat(bridge.exitCode()).isZero();
      }
      try (BridgeProcess successor = desk.bridge(newer)) {
        desk.open(successor);
        assertThat(desk.recall(successor, "cooks")).contains("stir one pot");
        assertThat(desk.servers()).containsExactly(desk.server()).doesNotContain(old);
        assertThat(desk.state().getProperty("build")).startsWith(NewerBridge.VERSION);
        assertThat(desk.builds().toFile().list())
            .containsExactly(desk.state().getProperty("build"));
      }
    }
  }

  @Test
  void aServerThatDoesNotStartIsExplainedAndNotLeftBehind() throws Exception {
    try (Desk desk = new Desk(home).set("LUNA_PAGE_SIZE", "none");
        BridgeProcess bridge = desk.bridge()) {
      String answer = "";
      while (!answer.contains("LUNA_PAGE_SIZE")) {
        bridge.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");
        answer = bridge.nextLine();
        assertThat(answer).contains("\"error\"");
      }
      bridge.closeInput();
      bridge.exitCode();
      for (ProcessHandle server : desk.servers()) {
        server.onExit().get(1, TimeUnit.MINUTES);
      }
      assertThat(desk.servers()).isEmpty();
    }
  }

  private static void requirePrivate(Desk desk) throws Exception {
    Path file = desk.only("server.properties");
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(file.getParent())).isEqualTo("rwx------");
    String token = desk.state().getProperty("token");
    assertThat(token).hasSizeGreaterThan(40);
    assertThat(ProcessHandle.allProcesses().map(Desk::commandLine))
        .noneMatch(line -> line.contains(token));
    assertThat(Files.readString(desk.only("server.log"))).doesNotContain(token);
    assertThat(statusWithoutToken(desk.state().getProperty("port"))).isEqualTo(401);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static int statusWithoutToken(String port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/mcp")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
