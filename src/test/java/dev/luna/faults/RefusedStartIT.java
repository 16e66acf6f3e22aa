package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot do its work ends, and says in one line why and what to do. */
class RefusedStartIT {

  @TempDir Path home;

  @Test
  void onAPortThatIsTaken() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home);
        ServerSocket taken = new ServerSocket(luna.port(), 1, InetAddress.getLoopbackAddress())) {
      Refusal.require(luna, "port " + taken.getLocalPort(), "MCP_PORT");
      assertThat(luna.memoryPath()).doesNotExist();
    }
  }

  @Test
  void onAnAddressOfAnotherMachine() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      Refusal.require(luna.set("MCP_HOST", "192.0.2.1"), "MCP_HOST", "192.0.2.1");
    }
  }

  @Test
  void withASettingThatIsNotAllowed() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      Refusal.require(luna.set("LUNA_ENV", "staging"), "LUNA_ENV", "staging", "production");
      luna.set("LUNA_ENV", "production").set("MCP_MAX_CONCURRENT", "many");
      Refusal.require(luna, "MCP_MAX_CONCURRENT", "'many'", "from 1 to 10000");
    }
  }

  @Test
  void withAMemoryPathThatIsAFile() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      Path file = Files.createFile(home.resolve("file"));
      Refusal.require(luna.set("LUNA_MEMORY_PATH", file.toString()), file.toString());
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withAMemoryPathThatCannotBeWritten() {
    // Not even root can make something there.
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      Refusal.require(
          luna.set("LUNA_MEMORY_PATH", "/proc/luna"), "/proc/luna", "LUNA_MEMORY_PATH", "writable");
    }
  }

  @Test
  void onADirectoryThatAnotherServerHolds() throws Exception {
    Path other = Files.createDirectories(home.resolve("other"));
    try (LunaProcess first = LunaProcess.start(LunaWar.SHIPPED, home);
        LunaProcess second = LunaProcess.prepare(LunaWar.SHIPPED, other)) {
      second.set("LUNA_MEMORY_PATH", first.memoryPath().toString());

      Refusal.require(second, first.memoryPath().toString(), Long.toString(first.pid()));

      assertThat(new Conversation(first).tell("still here")).isNotEmpty();
    }
  }

  @Test
  void onAStoreOfANewerVersionWhichStaysAsItIs() throws Exception {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      new Conversation(luna).tell("from the future");
      luna.stop();
      Path database = luna.memoryPath().resolve("luna.db");
      sql(database, "PRAGMA user_version = 999");
      byte[] before = Files.readAllBytes(database);

      Refusal.require(luna, "999", database.toString());

      assertThat(database).hasBinaryContent(before);
    }
  }

  @Test
  void onADamagedStoreWhichStaysAsItIs() throws Exception {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      new Conversation(luna).tell("Soon to be damaged");
      luna.stop();
      Path database = luna.memoryPath().resolve("luna.db");
      byte[] damaged = Files.readAllBytes(database);
      Arrays.fill(damaged, 4_096, 6_000, (byte) 7);
      Files.write(database, damaged);

      Refusal.require(luna, "damaged", database.toString(), "restore a backup");

      assertThat(database).hasBinaryContent(damaged);
    }
  }

  @Test
  void onAStoreThatLacksWhatTheStateIsMadeOf() throws Exception {
    try (LunaProcess luna = LunaProcess.start(LunaWar.SHIPPED, home)) {
      new Conversation(luna).tell("Without a count");
      luna.stop();
      sql(luna.memoryPath().resolve("luna.db"), "DROP TABLE counter");

      Refusal.require(luna, "The memories cannot be reached", "counter");
    }
  }

  @Test
  void withAFileOfSettingsThatSetsWhatOnlyTheEnvironmentCan() throws Exception {
    try (LunaProcess luna = LunaProcess.prepare(LunaWar.SHIPPED, home)) {
      Path config = Files.createDirectories(home.resolve("config"));
      Files.writeString(config.resolve("luna.properties"), "MCP_PORT=3001\n");
      Refusal.require(
          luna.set("LUNA_CONFIG_PATH", config.toString()), "luna.properties", "MCP_PORT");
    }
  }

  private static void sql(Path database, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
