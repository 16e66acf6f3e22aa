package dev.luna.bridge.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a command needs before it so that the end of its starter, or of a terminal, spares it. */
final class Detached {

  private static final List<String> DETACHERS = List.of("setsid", "nohup");

  private Detached() {}

  /** A program to put first, the best that there is; Windows needs and has none. */
  static List<String> prefix(Map<String, String> environment) {
    List<Path> directories =
        List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).stream()
            .map(Path::of)
            .toList();
    return DETACHERS.stream()
        .filter(
            name -> directories.stream().anyMatch(path -> Files.isExecutable(path.resolve(name))))
        .limit(1)
        .toList();
  }
}
