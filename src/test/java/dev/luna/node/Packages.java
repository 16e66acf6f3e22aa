package dev.luna.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Installs the packages that {@code src/test/node} locks, beside its scripts. */
final class Packages {

  private static final Path SOURCES = Node.PROJECT.resolve("src/test/node");
  private static final String LOCK = "package-lock.json";
  private static final String DONE = "installed.json";
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Pattern UNREACHABLE =
      Pattern.compile("E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|NETUNREACH|HOSTUNREACH)");

  private Packages() {}

  /**
   * Copies the scripts and installs the packages, unless that was done.
   *
   * @return why it was not possible, if the registry cannot be reached
   * @throws AssertionError if the installation failed for any other reason
   */
  static Optional<String> install(Path home) {
    // Another process that tests may be at the same.
    try (FileChannel lock =
        FileChannel.open(
            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock();
      copy(SOURCES, home);
      Path done = home.resolve(DONE);
      Path locked = home.resolve(LOCK);
      if (isSame(locked, done)) {
        return Optional.empty();
      }
      Optional<String> failure = download(home);
      if (failure.isEmpty()) {
        Files.copy(locked, done, StandardCopyOption.REPLACE_EXISTING);
      }
      return failure;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> download(Path home) throws IOException {
    Run run =
        new Command(
                home,
                Map.of(),
                List.of(
                    "npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"))
            .run(LIMIT);
    if (run.exitCode() == 0) {
      return Optional.empty();
    } else if (UNREACHABLE.matcher(run.errors()).find()) {
      return Optional.of("npm cannot reach its registry");
    }
    throw new AssertionError("npm ci failed: " + run);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(file.getFileName());
        // Others may be running it.
        if (!isSame(file, copy)) {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static boolean isSame(Path file, Path copy) throws IOException {
    return Files.exists(copy) && Files.mismatch(file, copy) < 0;
  }
}
