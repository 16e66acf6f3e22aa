package dev.luna.bridge.local;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts an unpacked server as a process of its own, which outlives the bridge. */
final class ServerStart {

  private static final String IDLE_STOP = "30m";

  /** The bridge's own concerns, and those of another Liberty. */
  private static final List<String> NOT_INHERITED =
      List.of("LUNA_URL", "LUNA_HEADERS", "MCP_TRANSPORT", "LOG_DIR", "WLP_USER_DIR");

  /** To start soon and stay small counts more than to serve many: half the work, less memory. */
  private static final List<String> FOR_ONE_PERSON =
      List.of("-XX:MaxRAMPercentage=25", "-XX:TieredStopAtLevel=1");

  private final Directories directories;
  private final Map<String, String> environment;

  ServerStart(Directories directories, Map<String, String> environment) {
    this.directories = directories;
    this.environment = environment;
  }

  /**
   * Starts it.
   *
   * @param home where the build was unpacked
   */
  RunningServer start(Path home, Build build) throws IOException {
    directories.log().begin();
    int port = FreePort.next();
    String token = Secret.next();
    ProcessBuilder process =
        new ProcessBuilder(command(home.resolve("wlp")))
            .directory(directories.run().toFile())
            .redirectErrorStream(true)
            .redirectOutput(directories.log().file().toFile())
            .redirectInput(Redirect.from(nothing()));
    process.environment().keySet().removeAll(NOT_INHERITED);
    process.environment().putAll(settings(build, port, token));
    ProcessHandle started = process.start().toHandle();
    return new RunningServer(
        started.pid(), started.info().startInstant().orElseGet(Instant::now), port, token, build);
  }

  /** What Liberty's own script does, which would stay beside the server as a process more. */
  private List<String> command(Path liberty) {
    Path tools = liberty.resolve("bin").resolve("tools");
    List<String> command = new ArrayList<>(Detached.prefix(environment));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + liberty.resolve(Path.of("lib", "platform", "java", "java9.options")));
    command.add("@" + liberty.resolve(Path.of("usr", "servers", "luna", "jvm.options")));
    command.addAll(FOR_ONE_PERSON);
    command.add("-javaagent:" + tools.resolve("ws-javaagent.jar"));
    command.add("-Djava.awt.headless=true");
    command.add("-Djdk.attach.allowAttachSelf=true");
    command.addAll(List.of("-jar", tools.resolve("ws-server.jar").toString(), "luna"));
    return command;
  }

  private Map<String, String> settings(Build build, int port, String token) {
    Path output = directories.run().resolve(build.id());
    return Map.of(
        "MCP_HOST", "127.0.0.1",
        "MCP_PORT", Integer.toString(port),
        "LUNA_TOKEN", token,
        "LUNA_MEMORY_PATH", directories.memories().toString(),
        "LUNA_IDLE_STOP", environment.getOrDefault("LUNA_IDLE_STOP", IDLE_STOP),
        "WLP_OUTPUT_DIR", output.toString());
  }

  private static File nothing() {
    return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }
}
