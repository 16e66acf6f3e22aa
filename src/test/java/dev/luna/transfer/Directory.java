package dev.luna.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory of files that a test makes. */
record Directory(Path path) {

  static final Instant MODIFIED = Instant.parse("2025-06-07T08:09:10Z");

  Directory file(String name, String text) {
    return file(name, text.getBytes(UTF_8));
  }

  Directory file(String name, byte[] bytes) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Name, time and content of everything in it. */
  Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.toList()) {
        String content = Files.isRegularFile(each) ? Files.readString(each, ISO_8859_1) : "";
        contents.put(each.toString(), Files.getLastModifiedTime(each) + content);
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
