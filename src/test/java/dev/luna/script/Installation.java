package dev.luna.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
        cat
      fi
      """;
  private static final String STUB_SERVER =
      """
      #!/bin/sh
      echo "server $* on $MCP_HOST:$MCP_PORT in $LUNA_MEMORY_PATH"
      cat
      """;

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();

  Installation(Path directory) throws IOException {
    this.directory = directory.toRealPath();
    executable("bin/luna", Files.readString(Path.of("bin", "luna")));
    executable("wlp/bin/server", STUB_SERVER);
    Files.createFile(directory.resolve("luna-bridge.jar"));
    java("17.0.1");
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
    String[] command = new String[arguments.length + 2];
    command[0] = "sh";
    command[1] = path("bin/luna").toString();
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process =
        builder
            .redirectInput(Files.writeString(path("input"), "typed").toFile())
            .redirectOutput(path("output").toFile())
            .redirectError(path("errors").toFile())
            .start();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("bin/luna did not end");
    }
    return new Result(
        process.exitValue(),
        Files.readString(path("output")).strip(),
        Files.readString(path("errors")).strip());
  }

  private void executable(String name, String text) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), text);
    path(name).toFile().setExecutable(true);
  }

  /** How the script ended and what it said. */
  record Result(int exitCode, String output, String errors) {}
}
