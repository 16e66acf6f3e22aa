package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.luna.client.HealthClient;
import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import dev.luna.server.RunningLuna;
import dev.luna.server.SmallDisk;
import jakarta.json.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each check fails where it should, and says what is wrong and what to do. */
@Timeout(600)
class HealthIT {

  @TempDir Path home;

  @Test
  void aListenerAtAnotherAddressIsNotReady() throws Exception {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      int elsewhere = LunaProcess.freePort();
      moveListener(luna, elsewhere);
      RunningLuna moved = path -> URI.create("http://localhost:" + elsewhere + path);
      HealthClient health = new HealthClient(moved);

      JsonObject nobody = health.await("listener", check -> !HealthClient.isUp(check));
      assertThat(HealthClient.problem(nobody))
          .contains("nothing answers on port " + luna.port(), "MCP_PORT");

      HttpServer other =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), luna.port()), 0);
      other.start();
      JsonObject another =
          health.await("listener", check -> HealthClient.problem(check).contains("another"));
      other.stop(0);
      assertThat(HealthClient.problem(another))
          .contains("another program answers on port " + luna.port(), "MCP_PORT");
    }
  }

  @Test
  void anIndexThatCannotFollowIsNotReadyAndRecovers() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home);
        SmallDisk disk = SmallDisk.orSkip(luna.memoryPath().resolve("index"), 1)) {
      luna.start();
      HealthClient health = new HealthClient(luna);
      Conversation conversation = new Conversation(luna);
      disk.fill();
      String told = conversation.tell("The lighthouse keeper plays chess");

      JsonObject index = health.await("index", check -> !HealthClient.isUp(check));
      assertThat(HealthClient.problem(index)).contains("No space left", "has room");
      assertThat(index.getJsonObject("data").getInt("lag")).isPositive();

      disk.free();
      health.await("index", HealthClient::isUp);
      assertThat(Conversation.ids(conversation.ask("Who plays chess?"))).containsExactly(told);
    }
  }

  @Test
  void threadsThatWaitForEachOtherAreNotAlive() throws Exception {
    try (LunaProcess luna = LunaProcess.start(LunaWar.WITH_FIXTURES, home)) {
      HealthClient health = new HealthClient(luna);
      health.await("live", "threads", HealthClient::isUp);

      new ToolClient(luna).result("engine_deadlock", JsonText.object());

      JsonObject threads = health.await("live", "threads", check -> !HealthClient.isUp(check));
      assertThat(HealthClient.problem(threads))
          .contains("knot-one", "knot-two", "wait for each other", "restart");
    }
  }

  private static void moveListener(LunaProcess luna, int port) throws Exception {
    Path overrides = luna.serverDirectory().resolve("configDropins/overrides");
    Files.createDirectories(overrides);
    Files.writeString(
        overrides.resolve("elsewhere.xml"),
        "<server><httpEndpoint id=\"defaultHttpEndpoint\" httpPort=\"%d\"/></server>"
            .formatted(port));
  }
}
