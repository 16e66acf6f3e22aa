package dev.luna.owntools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A directory where jars of tools are made from the built project. */
final class Workshop {

  static final Path SOURCE =
      Path.of("docs/examples/own-tool/example/Calendar.java").toAbsolutePath();

  private static final int SECONDS = 60;

  private final Path directory;

  Workshop(Path directory) {
    this.directory = directory.toAbsolutePath();
  }

  Path path(String relative) {
    return directory.resolve(relative);
  }

  /** What the page says to type, but for the last line, which starts the server. */
  static String commands() throws IOException {
    String all = Page.ENGLISH.block("sh");
    String project = Path.of("").toAbsolutePath().toString();
    return all.substring(0, all.indexOf("LUNA_TOOLS_PATH"))
        .replaceAll("\\b(target|docs)/", project + "/$1/");
  }

  /** Types commands into a shell, which must succeed. */
  void type(String commands) throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-euc", commands)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(path("output").toFile());
    String jdk = Path.of(System.getProperty("java.home"), "bin").toString();
    shell.environment().merge("PATH", jdk, (path, own) -> own + ':' + path);
    Process process = shell.start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError(commands + '\n' + Files.readString(path("output")));
    }
  }
}
