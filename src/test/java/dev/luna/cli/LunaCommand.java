package dev.luna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code bin/luna} with a command, on the memories in a directory. */
final class LunaCommand {

  private final Path script;
  private final Path home;
  private final Map<String, String> environment = new HashMap<>();

  /** The script of the project, whose class files are where Maven puts them. */
  LunaCommand(Path home) {
    this(Path.of("bin/luna").toAbsolutePath(), home);
  }

  /**
   * @param home a directory for everything that is written
   */
  LunaCommand(Path script, Path home) {
    this.script = script;
    this.home = home;
    set("PATH", "/usr/bin:/bin");
    set("JAVA_HOME", System.getProperty("java.home"));
    set("LANG", "en_US.UTF-8");
    set("LUNA_MEMORY_PATH", home.resolve("memory").toString());
    set("LUNA_CACHE_PATH", home.resolve("cache").toString());
  }

  LunaCommand set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Result run(String... words) throws Exception {
    Process process = start(words);
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("luna did not end: " + Arrays.toString(words));
    }
    return new Result(
        process.exitValue(),
        Files.readString(home.resolve("output")).strip(),
        Files.readString(home.resolve("errors")).strip());
  }

  Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(home.resolve("output").toFile())
        .redirectError(home.resolve("errors").toFile())
        .start();
  }

  /** How a command ended and what it said. */
  record Result(int exitCode, String output, String errors) {}
}
