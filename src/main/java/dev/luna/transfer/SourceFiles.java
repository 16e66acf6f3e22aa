package dev.luna.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files of a source in the order of their names; nothing of it is opened for writing. */
final class SourceFiles {

  private final List<SourceFile> files;

  private SourceFiles(List<SourceFile> files) {
    this.files = files;
  }

  /**
   * @throws TransferException if a directory cannot be listed
   */
  static SourceFiles of(ImportSource source) {
    if (source instanceof ImportSource.Text text) {
      byte[] bytes = text.text().getBytes(UTF_8);
      return new SourceFiles(
          List.of(
              new SourceFile(
                  Path.of(text.name()), () -> new ByteArrayInputStream(bytes), Instant.now())));
    }
    ImportSource.Files place = (ImportSource.Files) source;
    return new SourceFiles(walk(place.path(), place.excluded()));
  }

  static boolean isMarkdown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  /** Whether it, or a folder that it is in, has a name that starts with a dot. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.");
  }

  static boolean isJson(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  List<SourceFile> all() {
    return files;
  }

  private static List<SourceFile> walk(Path start, Set<Path> excluded) {
    Path base = Files.isDirectory(start) ? start : start.getParent();
    List<SourceFile> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes about) {
              return excluded.contains(directory)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
              if (!excluded.contains(file)) {
                found.add(file(base, file, about));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
              found.add(broken(base, file, "file.unreadable", problem));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new TransferException(e, "source.unlisted", start, e);
    }
    found.sort(Comparator.comparing(SourceFile::name));
    return found;
  }

  // A link could lead out of the source, or round in it.
  private static SourceFile file(Path base, Path file, BasicFileAttributes about) {
    return about.isRegularFile()
        ? SourceFile.of(base, file, about.lastModifiedTime().toInstant())
        : broken(base, file, "file.not_followed");
  }

  private static SourceFile broken(Path base, Path file, String key, Object... values) {
    return new SourceFile(
        base.relativize(file),
        () -> {
          throw new UnreadableException(key, values);
        },
        Instant.EPOCH);
  }
}
