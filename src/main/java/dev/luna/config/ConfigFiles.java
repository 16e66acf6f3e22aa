package dev.luna.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.luna.text.Sentence;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The settings in the files {@code *.properties} of a directory, which are only read. */
final class ConfigFiles {

  private ConfigFiles() {}

  /**
   * All settings of the directory; of the same setting in two files, the one in the file that comes
   * later by name.
   *
   * @throws InvalidSettingException if a file cannot be read, or names a setting that is not known
   *     or not read from there
   */
  static Map<String, String> in(Path directory) {
    Map<String, String> settings = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.properties")) {
      TreeSet<Path> sorted = new TreeSet<>();
      files.forEach(sorted::add);
      for (Path file : sorted) {
        settings.putAll(read(file));
      }
      return settings;
    } catch (IOException e) {
      throw refused(directory, "unlisted", e);
    }
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw refused(file.getParent(), "unreadable", file.getFileName(), e);
    }
    Map<String, String> settings = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      requireReadHere(file, name);
      settings.put(name, properties.getProperty(name));
    }
    return settings;
  }

  private static void requireReadHere(Path file, String name) {
    if (Settings.OF_THE_ENVIRONMENT.stream().anyMatch(it -> it.name().equals(name))) {
      throw refused(file.getParent(), "of_the_environment", name, file.getFileName());
    }
    boolean ours = Stream.of("LUNA_", "MCP_", "LOG_", "PROMETHEUS_").anyMatch(name::startsWith);
    if (ours && Settings.ALL.stream().noneMatch(it -> it.name().equals(name))) {
      throw refused(file.getParent(), "unknown", name, file.getFileName());
    }
  }

  private static InvalidSettingException refused(Path directory, String key, Object... values) {
    Sentence allowed = Sentence.of(ConfigFiles.class, "files." + key, values);
    return new InvalidSettingException(Settings.CONFIG_PATH, directory.toString(), allowed);
  }
}
