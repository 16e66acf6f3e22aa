package dev.luna.script;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.script.Installation.Input;
import dev.luna.script.Installation.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs({OS.LINUX, OS.MAC})
class StartScriptTest {

  private static final int CONFIG = 78;
  private static final int USAGE = 64;

  @TempDir Path directory;
  private Installation luna;

  @BeforeEach
  void install() throws IOException {
    luna = new Installation(directory).set("MCP_PORT", Integer.toString(freePort()));
  }

  @ParameterizedTest
  @CsvSource({
    "false, '', auto, stdio",
    "false, development, auto, stdio",
    "false, production, auto, sse",
    "true, '', auto, sse",
    "true, development, auto, sse",
    "true, '', stdio, stdio",
    "true, production, stdio, stdio",
    "false, '', sse, sse",
    "false, '', '', stdio"
  })
  void theTransportFollowsFromTheSettingAndThePlace(
      boolean container, String environment, String asked, String expected) throws Exception {
    luna.set("MCP_TRANSPORT", asked).set("LUNA_ENV", environment);
    if (container) {
      luna.inContainer();
    }

    for (Input input : Input.values()) {
      Result result = luna.run(input, "run");

      assertThat(result.exitCode()).as("input: %s", input).isZero();
      assertThat(result.output())
          .startsWith(expected.equals("sse") ? "server run luna" : "java -jar");
      assertThat(result.errors()).contains("transport " + expected);
    }
  }

  @Test
  void aServerThatIsToldToStopHasNotFailed() throws Exception {
    Process script = luna.inContainer().startServer();
    ProcessHandle server = script.children().findFirst().orElseThrow();

    script.destroy();

    assertThat(luna.result(script).exitCode()).isZero();
    assertThat(server.isAlive()).isFalse();
  }

  @Test
  void aServerThatEndsByItselfSaysHow() throws Exception {
    assertThat(luna.inContainer().set("STUB_END", "22").run("run").exitCode()).isEqualTo(22);
  }

  @Test
  void aServerThatIsKilledHasFailed() throws Exception {
    Process script = luna.inContainer().startServer();

    script.children().forEach(ProcessHandle::destroyForcibly);

    assertThat(luna.result(script).exitCode()).isEqualTo(137);
  }

  @ParameterizedTest
  @CsvSource({"http, 0", "free, 78"})
  void inAContainerARefusedStartTakesSomeSeconds(String port, String end) throws Exception {
    luna.inContainer().set("STUB_END", end);
    if (port.equals("http")) {
      luna.set("MCP_PORT", port);
    }
    long begin = System.nanoTime();

    assertThat(luna.run("run").exitCode()).isEqualTo(CONFIG);

    // Eight, less what whole seconds may hide.
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(7));
  }

  @Test
  void theServerNeverReadsStandardInput() throws Exception {
    assertThat(luna.set("MCP_TRANSPORT", "sse").run("run").output()).doesNotContain("typed");
  }

  @Test
  void theBridgeHasStandardInputAndAloneWritesStandardOutput() throws Exception {
    Result result = luna.inContainer().run("bridge");

    assertThat(result.output().lines())
        .containsExactly("java -jar " + luna.path("luna-bridge.jar"), "typed");
  }

  @Test
  void aServerThatTheBridgeStartsHasTheSameMemories() throws Exception {
    assertThat(luna.set("LUNA_MEMORY_PATH", "mine").run("bridge").errors())
        .contains("memories in " + luna.path("mine"));
  }

  @Test
  void outsideAContainerOnlyThisMachineIsServed() throws Exception {
    assertThat(luna.set("MCP_TRANSPORT", "sse").run("run").output()).contains("on 127.0.0.1:");
  }

  @Test
  void inAContainerEveryAddressIsServed() throws Exception {
    assertThat(luna.inContainer().run("run").output()).contains("on 0.0.0.0:");
  }

  @Test
  void kubernetesIsAContainer() throws Exception {
    Result result = luna.set("KUBERNETES_SERVICE_HOST", "10.0.0.1").run("run");

    assertThat(result.errors()).contains("transport sse");
    assertThat(result.output()).contains("on 0.0.0.0:");
  }

  @Test
  void anAddressThatIsSetIsUsed() throws Exception {
    assertThat(luna.inContainer().set("MCP_HOST", "127.0.0.1").run("run").output())
        .contains("on 127.0.0.1:");
  }

  @ParameterizedTest
  @CsvSource({"'', '', text", "'', production, json", "text, production, text", "json, '', json"})
  void inProductionTheLogIsForMachines(String asked, String environment, String expected)
      throws Exception {
    luna.inContainer().set("LOG_FORMAT", asked).set("LUNA_ENV", environment);

    assertThat(luna.run("run").output()).contains("log " + expected);
  }

  @Test
  void anUnknownFormatOfTheLogIsRefused() throws Exception {
    assertRefused(
        luna.set("MCP_TRANSPORT", "sse").set("LOG_FORMAT", "xml").run("run"), "LOG_FORMAT", "xml");
  }

  @Test
  void aRelativeMemoryPathStartsWhereThePersonIs() throws Exception {
    Result result = luna.inContainer().set("LUNA_MEMORY_PATH", "mine").run("run");

    assertThat(result.output()).contains("in " + luna.path("mine"));
    assertThat(luna.path("mine")).isDirectory();
  }

  @Test
  void aMemoryPathThatCannotBeMadeIsRefused() throws Exception {
    Files.createFile(luna.path("file"));

    luna.set("MCP_TRANSPORT", "sse").set("LUNA_MEMORY_PATH", "file/inside");
    Result result = luna.run("run");

    assertRefused(result, "LUNA_MEMORY_PATH", luna.path("file/inside").toString());
  }

  @EnabledOnOs(OS.LINUX)
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
  void aPortThatIsTakenIsNamedWithTheProcessThatHasIt(String host) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());

      Result result =
          luna.set("MCP_TRANSPORT", "sse").set("MCP_HOST", host).set("MCP_PORT", port).run("run");

      String self = Long.toString(ProcessHandle.current().pid());
      assertRefused(result, "port " + port, "MCP_PORT", "process " + self);
    }
  }

  @EnabledOnOs(OS.LINUX)
  @Test
  void aServerOfTheSameInstallationIsNamed() throws Exception {
    Path lock =
        Files.createDirectories(luna.path("wlp/usr/servers/luna/workarea")).resolve(".sLock");
    luna.set("MCP_TRANSPORT", "sse");
    try (FileChannel running = FileChannel.open(lock, CREATE, WRITE)) {
      assertThat(running.lock().isValid()).isTrue();
      String self = Long.toString(ProcessHandle.current().pid());

      assertRefused(luna.run("run"), "runs already", "process " + self);
    }
    assertThat(luna.run("run").exitCode()).isZero();
  }

  @EnabledOnOs(OS.LINUX)
  @Test
  void thePortOfTheMetricsIsLookedAtWhereTheyHaveOneOfTheirOwn() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      luna.inContainer().set("PROMETHEUS_EXPORTER_PORT", port);

      assertThat(luna.run("run").exitCode()).isZero();
      assertRefused(
          luna.set("PROMETHEUS_METRICS_ENABLED", "true").run("run"),
          "port " + port,
          "PROMETHEUS_EXPORTER_PORT",
          "process ");
    }
  }

  @Test
  void theMetricsMayHaveTheServersPort() throws Exception {
    String port = Integer.toString(freePort());
    luna.inContainer().set("MCP_PORT", port).set("PROMETHEUS_EXPORTER_PORT", port);

    assertThat(luna.run("run").output()).contains("metrics closed: true");
    assertThat(luna.set("PROMETHEUS_METRICS_ENABLED", "true").run("run").output())
        .contains("metrics closed: false");
    assertRefused(
        luna.set("PROMETHEUS_EXPORTER_PORT", "http").run("run"),
        "PROMETHEUS_EXPORTER_PORT",
        "http",
        "65535");
  }

  @Test
  void theBridgeDoesNotMindThatItsServerHasThePort() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      luna.set("MCP_PORT", Integer.toString(server.getLocalPort()));

      assertThat(luna.run("bridge").exitCode()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "123456789", "-1", "http", "3000 "})
  void aPortThatIsNoneIsRefused(String port) throws Exception {
    luna.set("MCP_TRANSPORT", "sse").set("MCP_PORT", port);

    assertRefused(luna.run("run"), "MCP_PORT", port, "65535");
  }

  @Test
  void anUnknownTransportIsRefused() throws Exception {
    assertRefused(
        luna.set("MCP_TRANSPORT", "http").run("run"),
        "MCP_TRANSPORT",
        "http",
        "auto, sse or stdio");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_392", "11.0.2", "16"})
  void anOldJavaIsRefused(String version) throws Exception {
    assertRefused(luna.java(version).run("run"), "JAVA_HOME", "17 or newer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "21.0.4", "25-ea"})
  void aNewJavaServes(String version) throws Exception {
    assertThat(luna.java(version).run("run").exitCode()).isZero();
  }

  @Test
  void withoutJavaTheRemedyIsSaid() throws Exception {
    assertRefused(luna.set("JAVA_HOME", "/nowhere").run("run"), "/nowhere/bin/java", "JAVA_HOME");
  }

  @Test
  void withoutABuildTheRemedyIsSaid() throws Exception {
    Files.delete(luna.path("luna-bridge.jar"));

    assertRefused(luna.run("bridge"), "luna-bridge.jar", "mvn package");
  }

  @Test
  void aServerIsHealthyWhileItKeepsSayingSo() throws Exception {
    Path ready = luna.path("wlp/usr/servers/luna/health/ready");
    assertThat(luna.run("health").exitCode()).isNotZero();

    Files.createDirectories(ready.getParent());
    Files.createFile(ready);
    assertThat(luna.run("health").exitCode()).isZero();

    Files.setLastModifiedTime(ready, FileTime.from(Instant.now().minusSeconds(90)));
    assertThat(luna.run("health").exitCode()).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"backup", "restore", "verify", "import", "export"})
  void aCommandRunsTheApplicationsOwnClasses(String command) throws Exception {
    Files.createDirectories(luna.path("wlp/usr/servers/luna/apps/luna.war/WEB-INF/classes"));

    Result result = luna.set("LANG", "fr").run(command, "a b", "--c");

    assertThat(result.exitCode()).isZero();
    assertThat(result.output())
        .contains("wlp/usr/servers/luna/apps/luna.war/WEB-INF/classes:")
        .contains("-Duser.language=fr -Dluna.terminal=false")
        .contains("dev.luna.CommandMain " + command + " a b --c");
    assertThat(luna.path("data")).doesNotExist();
  }

  @Test
  void withoutABuildNoCommandRuns() throws Exception {
    assertRefused(luna.run("verify"), "WEB-INF/classes", "mvn package");
  }

  @Test
  void helpIsGivenInTheLanguageOfThePerson() throws Exception {
    assertThat(luna.run("--help").output()).startsWith("Usage:");
    assertThat(luna.set("LANG", "fr_CA.UTF-8").run("--help").output()).startsWith("Utilisation");
    assertThat(luna.set("LC_ALL", "C").run("--help").output()).startsWith("Usage:");
  }

  @Test
  void whatCannotBeRunIsAMistakeOfUsage() throws Exception {
    assertThat(luna.run().exitCode()).isEqualTo(USAGE);
    assertThat(luna.run("walk").exitCode()).isEqualTo(USAGE);
    assertThat(luna.run("run", "faster").exitCode()).isEqualTo(USAGE);
  }

  private static void assertRefused(Result result, String... words) {
    assertThat(result.exitCode()).isEqualTo(CONFIG);
    assertThat(result.output()).isEmpty();
    assertThat(result.errors().lines()).singleElement().asString().contains(words);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
