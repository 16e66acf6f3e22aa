package dev.luna.bridge.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory of unpacked servers; used by one bridge at a time, who holds the start lock. */
final class Installation {

  private static final String UNFINISHED = "unfinished-";

  private final Path builds;

  Installation(Path builds) {
    this.builds = builds;
  }

  /** The directory of a build, which is unpacked where it is missing. */
  Path require(ServerArchive archive) throws IOException {
    Path directory = builds.resolve(archive.build().id());
    if (!Files.isDirectory(directory)) {
      deleteUnfinished();
      Path unfinished = Files.createTempDirectory(builds, UNFINISHED);
      archive.unpack(unfinished);
      Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }
    return directory;
  }

  /** What was left by a bridge that was killed on its way. */
  private void deleteUnfinished() throws IOException {
    for (Path directory : list(builds)) {
      if (directory.getFileName().toString().startsWith(UNFINISHED)) {
        delete(directory);
      }
    }
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
