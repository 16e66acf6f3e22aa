package dev.luna.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An installed {@code bin/luna} whose Java and Liberty only say how they were called. */
final class Installation {

  private static final String STUB_JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then
        echo 'openjdk version "%s"' >&2
      else
        echo "java $*"
        echo "memories in ${LUNA_MEMORY_PATH:-}" >&2
        cat 2>/dev/null || :
      fi
      """;
  private static final String STUB_SERVER =
      """
      #!/bin/sh
      echo "server $* on $MCP_HOST:$MCP_PORT in $LUNA_MEMORY_PATH, log ${LOG_FORMAT:-text}, metrics closed: $LUNA_METRICS_CLOSED"
      cat
      case "${STUB_END:-0}" in
        waits) exec sleep 60 ;;
        *) exit "$STUB_END" ;;
      esac
      """;

  /** What a shell puts before a command to give it a kind of standard input. */
  enum Input {
    FILE("\"$@\" <input"),
    PIPE("cat input | \"$@\""),
    NOTHING("\"$@\" </dev/null"),
    CLOSED("\"$@\" <&-");

    private final String shell;

    Input(String shell) {
      this.shell = shell;
    }
  }

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();

  Installation(Path directory) throws IOException {
    this.directory = directory.toRealPath();
    executable("bin/luna", Files.readString(Path.of("bin", "luna")));
    executable("wlp/bin/server", STUB_SERVER);
    Files.createFile(directory.resolve("luna-bridge.jar"));
    java("17.0.1");
    Files.writeString(path("input"), "typed");
    set("STUB_END", "0");
    set("PATH", "/usr/bin:/bin");
    set("JAVA_HOME", path("jdk").toString());
    // A root of its own, so that where the test runs does not matter.
    set("LUNA_ROOT", path("root").toString());
  }

  Installation java(String version) throws IOException {
    executable("jdk/bin/java", STUB_JAVA.formatted(version));
    return this;
  }

  Installation inContainer() throws IOException {
    Files.createDirectories(path("root"));
    Files.createFile(path("root/.dockerenv"));
    return this;
  }

  Installation set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Path path(String relative) {
    return directory.resolve(relative);
  }

  /** Runs the script with {@code "typed"} on its standard input. */
  Result run(String... arguments) throws IOException, InterruptedException {
    return run(Input.FILE, arguments);
  }

  /** Runs the script, which finds {@code "typed"} on its standard input if it has one. */
  Result run(Input input, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", input.shell, "sh"));
    command.addAll(script(arguments));
    return result(start(command));
  }

  /** Starts the script and waits until the server, which then goes on, has said something. */
  Process startServer() throws IOException, InterruptedException {
    set("STUB_END", "waits");
    Process script = start(script("run"));
    while (script.isAlive() && output().isEmpty()) {
      Thread.sleep(20);
    }
    return script;
  }

  /** Waits until the script has ended. */
  Result result(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("bin/luna did not end");
    }
    return new Result(process.exitValue(), output(), Files.readString(path("errors")).strip());
  }

  private String output() throws IOException {
    return Files.readString(path("output")).strip();
  }

  private List<String> script(String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", path("bin/luna").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(path("output").toFile())
        .redirectError(path("errors").toFile())
        .start();
  }

  private void executable(String name, String text) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), text);
    path(name).toFile().setExecutable(true);
  }

  /** How the script ended and what it said. */
  record Result(int exitCode, String output, String errors) {}
}
