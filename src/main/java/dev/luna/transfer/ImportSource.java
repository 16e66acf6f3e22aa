package dev.luna.transfer;

import java.nio.file.Path;
import java.util.Set;

/** Where memories to import are. */
public sealed interface ImportSource {

  /**
   * A text that came with the request.
   *
   * @param name what reports call it
   */
  record Text(String name, String text) implements ImportSource {}

  /**
   * A file, or a directory with everything below it. Neither is ever written to, and symbolic links
   * in it are not followed.
   *
   * @param excluded files and directories that are not part of it, absolute
   */
  record Files(Path path, Set<Path> excluded) implements ImportSource {

    public Files {
      excluded = Set.copyOf(excluded);
    }
  }

  /** All of a file or directory. */
  static ImportSource of(Path path) {
    return new Files(path.toAbsolutePath(), Set.of());
  }
}
