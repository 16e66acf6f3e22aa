package dev.luna.bridge.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The files of an unpacked server and their sizes, which tell later whether one was lost. */
final class Inventory {

  private static final String NAME = "inventory.properties";

  private Inventory() {}

  static void write(Path directory) throws IOException {
    Properties sizes = new Properties();
    for (Path file : files(directory)) {
      sizes.setProperty(directory.relativize(file).toString(), size(file));
    }
    try (Writer writer = Files.newBufferedWriter(directory.resolve(NAME))) {
      sizes.store(writer, null);
    }
  }

  /** Whether everything is there that was unpacked; what came later does not count. */
  static boolean isWhole(Path directory) throws IOException {
    Properties sizes = new Properties();
    try (Reader reader = Files.newBufferedReader(directory.resolve(NAME))) {
      sizes.load(reader);
      for (String file : sizes.stringPropertyNames()) {
        if (!size(directory.resolve(file)).equals(sizes.getProperty(file))) {
          return false;
        }
      }
    } catch (NoSuchFileException lost) {
      return false;
    }
    return !sizes.isEmpty();
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String size(Path file) throws IOException {
    return Long.toString(Files.size(file));
  }
}
