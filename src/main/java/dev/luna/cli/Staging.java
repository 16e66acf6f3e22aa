package dev.luna.cli;

import dev.luna.transfer.TransferException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory of one command in the exchange directory, through which files go to the server and
 * come back. Closing removes it.
 */
final class Staging implements AutoCloseable {

  private final Path exchange;
  private final Path directory;

  private Staging(Path exchange, Path directory) {
    this.exchange = exchange;
    this.directory = directory;
  }

  /**
   * @throws TransferException if it cannot be made
   */
  static Staging in(Path exchange) {
    try {
      Files.createDirectories(exchange);
      return new Staging(exchange, Files.createTempDirectory(exchange, "luna-"));
    } catch (IOException e) {
      throw failed(exchange, e);
    }
  }

  /** How the server calls what has this name here. */
  String name(String name) {
    return exchange.relativize(directory.resolve(name)).toString();
  }

  /**
   * Copies a file, or a directory with everything below it.
   *
   * @return how the server calls the copy
   * @throws TransferException if it cannot be read, or not be written here
   */
  String bring(Path source) {
    Path target = directory.resolve(source.toAbsolutePath().normalize().getFileName());
    try {
      copy(source, target);
      return name(target.getFileName().toString());
    } catch (IOException e) {
      throw failed(source, e);
    }
  }

  /**
   * @throws TransferException if there is something, which nothing overwrites
   */
  void requireFree(Path target) {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new TransferException("target.present", target);
    }
  }

  /** Moves what the server made to where it belongs; there it is whole or not at all. */
  void take(String name, Path target) {
    Path unfinished = target.toAbsolutePath().resolveSibling(target.getFileName() + ".part");
    try {
      remove(unfinished);
      copy(directory.resolve(name), unfinished);
      Files.move(unfinished, target);
    } catch (IOException e) {
      throw failed(target, e);
    } finally {
      discard(unfinished);
    }
  }

  @Override
  public void close() {
    discard(directory);
  }

  private static void copy(Path source, Path target) throws IOException {
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes about)
              throws IOException {
            Files.createDirectory(to(from));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes about)
              throws IOException {
            // The time of a file can be the time of its memory.
            Files.copy(
                from, to(from), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
          }

          private Path to(Path from) {
            return target.resolve(source.relativize(from).toString());
          }
        });
  }

  private static void discard(Path path) {
    try {
      remove(path);
    } catch (IOException e) {
      System.getLogger(Staging.class.getName())
          .log(System.Logger.Level.WARNING, "{0} cannot be removed: {1}", path, e);
    }
  }

  private static void remove(Path path) throws IOException {
    if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(path)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : deepestFirst) {
      Files.delete(each);
    }
  }

  private static TransferException failed(Path path, IOException e) {
    return new TransferException(e, "exchange.uncopied", path, e);
  }
}
