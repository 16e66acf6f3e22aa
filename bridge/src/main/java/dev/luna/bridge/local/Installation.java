package dev.luna.bridge.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The directory of unpacked servers; used by one bridge at a time, who holds the start lock. */
final class Installation {

  private static final String UNFINISHED = "unfinished-";

  private final Path builds;

  Installation(Path builds) {
    this.builds = builds;
  }

  /**
   * The directory of a build, which is unpacked where it is missing.
   *
   * @param inUse the builds that servers run from; others make room
   */
  Path require(ServerArchive archive, Set<Build> inUse) throws IOException {
    Path directory = builds.resolve(archive.build().id());
    if (!Files.isDirectory(directory)) {
      retireAllBut(inUse);
      deleteUnfinished();
      Path unfinished = Files.createTempDirectory(builds, UNFINISHED);
      archive.unpack(unfinished);
      Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }
    return directory;
  }

  /** By another name first: a build that is half deleted must not be taken for one. */
  private void retireAllBut(Set<Build> inUse) throws IOException {
    List<String> kept = inUse.stream().map(Build::id).toList();
    for (Path directory : list(builds)) {
      String name = directory.getFileName().toString();
      if (!kept.contains(name) && !name.startsWith(UNFINISHED)) {
        Files.move(directory, builds.resolve(UNFINISHED + name));
      }
    }
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
