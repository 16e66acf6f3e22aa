package dev.luna.transfer;

import java.time.Instant;
import java.util.Optional;

/**
 * A file of the original, or a part of one of its archives.
 *
 * @param archived since when it is in an archive
 */
record FractalFile(SourceFile file, Optional<Instant> archived) {

  /** How reports call it. */
  String name() {
    return file.name();
  }

  /** The last part of its name. */
  String lastName() {
    return file.relative().getFileName().toString();
  }
}
