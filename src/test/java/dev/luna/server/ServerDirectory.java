package dev.luna.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where a server runs that nobody else runs in meanwhile.
 *
 * <p>All but what Liberty wrote down of itself is as for the first start. With that, and in the
 * same place, a start takes two thirds of the work.
 */
final class ServerDirectory implements AutoCloseable {

  private static final Path ALL = LunaProcess.PROJECT.resolve("target/servers");
  private static final Path BUILT = LunaProcess.LIBERTY.resolve("usr/servers/luna");
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();
  private static final Set<String> KEPT = Set.of("lib", "workarea");

  private final Path home;
  private final FileChannel lock;

  private ServerDirectory(Path home, FileChannel lock) {
    this.home = home;
    this.lock = lock;
  }

  /** Takes the first that is free, until it is closed. */
  static ServerDirectory take(War war) {
    try {
      for (int number = 1; ; number++) {
        Path home = Files.createDirectories(ALL.resolve(Integer.toString(number)));
        // A process that closes a file gives up its lock on it, through whichever opening it had
        // it: a directory of this process must not even be tried.
        if (OURS.add(home)) {
          FileChannel lock =
              FileChannel.open(
                  home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          if (lock.tryLock() != null) {
            ServerDirectory directory = new ServerDirectory(home, lock);
            directory.layOut(war);
            return directory;
          }
          lock.close();
          OURS.remove(home);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Liberty calls the user's directory. */
  Path user() {
    return home.resolve("usr");
  }

  Path server() {
    return user().resolve("servers/luna");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    OURS.remove(home);
  }

  private void layOut(War war) throws IOException {
    clear();
    copy(BUILT.resolve("lib"), server().resolve("lib"));
    copy(LunaProcess.PROJECT.resolve("src/main/liberty/config"), server());
    Files.copy(BUILT.resolve("server.env"), server().resolve("server.env"));
    Files.createDirectories(server().resolve("apps"));
    war.exportTo(server().resolve("apps/luna.war"));
  }

  private void clear() throws IOException {
    Files.createDirectories(server());
    try (Stream<Path> parts = Files.list(server())) {
      for (Path part : parts.filter(it -> !KEPT.contains(it.getFileName().toString())).toList()) {
        delete(part);
      }
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  // Files that are as they were keep their time, by which Liberty knows them again.
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      List<Path> regular = files.filter(Files::isRegularFile).toList();
      for (Path file : regular) {
        Path target = to.resolve(from.relativize(file).toString());
        if (!isCopy(file, target)) {
          Files.createDirectories(target.getParent());
          Files.copy(
              file,
              target,
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static boolean isCopy(Path file, Path target) throws IOException {
    return Files.exists(target)
        && Files.size(file) == Files.size(target)
        && Files.getLastModifiedTime(file).equals(Files.getLastModifiedTime(target));
  }
}
