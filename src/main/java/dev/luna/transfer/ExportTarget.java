package dev.luna.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where an export goes. It is written under another name and gets its own when it is whole, so that
 * what has that name is never half an export.
 */
final class ExportTarget {

  /** Writes something, to a file or below a directory. */
  @FunctionalInterface
  interface Writing<T> {
    void to(T target) throws IOException;
  }

  private final Path target;

  ExportTarget(Path target) {
    this.target = target.toAbsolutePath();
  }

  /** Where it will be. */
  Path path() {
    return target;
  }

  /** Writes a new file. */
  void file(Writing<Writer> writing) {
    complete(
        unfinished -> {
          try (Writer writer = Files.newBufferedWriter(unfinished, UTF_8)) {
            writing.to(writer);
          }
        });
  }

  /** Writes a new directory. */
  void directory(Writing<Path> writing) {
    complete(
        unfinished -> {
          Files.createDirectory(unfinished);
          writing.to(unfinished);
        });
  }

  private void complete(Writing<Path> writing) {
    Path unfinished =
        target.resolveSibling("%s.%s.part".formatted(target.getFileName(), UUID.randomUUID()));
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new TransferException("target.present", target);
    }
    try {
      writing.to(unfinished);
      Files.move(unfinished, target);
    } catch (IOException | UncheckedIOException e) {
      throw new TransferException(e, "target.unwritable", target, e);
    } finally {
      discard(unfinished);
    }
  }

  private static void discard(Path unfinished) {
    try {
      remove(unfinished);
    } catch (IOException e) {
      System.getLogger(ExportTarget.class.getName())
          .log(System.Logger.Level.WARNING, "An unfinished export was left behind", e);
    }
  }

  private static void remove(Path path) throws IOException {
    if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> found = Files.walk(path)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
