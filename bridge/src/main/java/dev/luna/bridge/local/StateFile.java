package dev.luna.bridge.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Tells one bridge which server another has started; only their user can read it. */
final class StateFile {

  private static final Set<String> KEYS = Set.of("pid", "started", "port", "token", "build");

  private final Path file;

  StateFile(Path file) {
    this.file = file;
  }

  /** The last server that was started, whether it still runs or not; empty for a file cut off. */
  Optional<RunningServer> read() throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException neverStarted) {
      return Optional.empty();
    }
    return properties.stringPropertyNames().equals(KEYS)
        ? Optional.of(server(properties))
        : Optional.empty();
  }

  void write(RunningServer server) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(server.pid()));
    properties.setProperty("started", server.started().toString());
    properties.setProperty("port", Integer.toString(server.port()));
    properties.setProperty("token", server.token());
    properties.setProperty("build", server.build().id());
    Path written = OwnerOnly.fileBeside(file);
    try (Writer writer = Files.newBufferedWriter(written)) {
      properties.store(writer, null);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static RunningServer server(Properties properties) {
    return new RunningServer(
        Long.parseLong(properties.getProperty("pid")),
        Instant.parse(properties.getProperty("started")),
        Integer.parseInt(properties.getProperty("port")),
        properties.getProperty("token"),
        Build.parse(properties.getProperty("build")));
  }
}
