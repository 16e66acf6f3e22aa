package dev.luna.bridge.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
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
   * The directory of a build, which is unpacked where it or a part of it is missing.
   *
   * @param inUse the builds that servers run from; others make room
   */
  Path require(ServerArchive archive, Set<Build> inUse) throws IOException {
    Path directory = builds.resolve(archive.build().id());
    if (!Inventory.isWhole(directory)) {
      makeRoom(archive.build(), inUse);
      Path unfinished = Files.createTempDirectory(builds, UNFINISHED);
      archive.unpack(unfinished);
      Inventory.write(unfinished);
      Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }
    return directory;
  }

  private void makeRoom(Build wanted, Set<Build> inUse) throws IOException {
    Set<Build> kept = new HashSet<>(inUse);
    // What is there of it is damaged.
    kept.remove(wanted);
    deleteUnfinished();
    retireAllBut(kept);
    deleteUnfinished();
  }

  /** By another name first: a build that is half deleted must not be taken for one. */
  private void retireAllBut(Set<Build> kept) throws IOException {
    List<String> names = kept.stream().map(Build::id).toList();
    for (Path directory : list(builds)) {
      String name = directory.getFileName().toString();
      if (!names.contains(name)) {
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
