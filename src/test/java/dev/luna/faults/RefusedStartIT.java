package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot do its work ends, and says in one line why and what to do. */
class RefusedStartIT {

  private static final int CONFIG = 78;

  @TempDir Path home;

  @Test
  void onAPortThatIsTaken() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home);
        ServerSocket taken = new ServerSocket(luna.port(), 1, InetAddress.getLoopbackAddress())) {
      assertRefused(luna, "port " + taken.getLocalPort(), "MCP_PORT");
      assertThat(luna.memoryPath()).doesNotExist();
    }
  }

  @Test
  void onAnAddressOfAnotherMachine() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      assertRefused(luna.set("MCP_HOST", "192.0.2.1"), "MCP_HOST", "192.0.2.1");
    }
  }

  @Test
  void withASettingThatIsNotAllowed() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      assertRefused(luna.set("LUNA_ENV", "staging"), "LUNA_ENV", "staging", "production");
    }
  }

  @Test
  void withAMemoryPathThatIsAFile() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      Path file = Files.createFile(home.resolve("file"));
      assertRefused(luna.set("LUNA_MEMORY_PATH", file.toString()), file.toString());
    }
  }

  @Test
  void withAFileOfSettingsThatSetsWhatOnlyTheEnvironmentCan() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      Path config = Files.createDirectories(home.resolve("config"));
      Files.writeString(config.resolve("luna.properties"), "MCP_PORT=3001\n");
      assertRefused(luna.set("LUNA_CONFIG_PATH", config.toString()), "luna.properties", "MCP_PORT");
    }
  }

  private static void assertRefused(LunaProcess luna, String... words) {
    assertThat(luna.launch().awaitExit()).isEqualTo(CONFIG);
    assertThat(luna.output().lines().filter(line -> line.contains("luna: ")))
        .singleElement()
        .asString()
        .contains(words);
  }
}
