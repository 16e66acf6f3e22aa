package dev.luna.transfer;

import java.nio.file.Path;

/** How reports call sources and files. */
final class Names {

  private Names() {}

  static String of(ImportSource source) {
    if (source instanceof ImportSource.Text text) {
      return text.name();
    }
    return ((ImportSource.Files) source).path().getFileName().toString();
  }

  /** A file by its path below a directory, with slashes. */
  static String below(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }
}
