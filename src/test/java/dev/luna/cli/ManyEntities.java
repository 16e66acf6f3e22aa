package dev.luna.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that takes seconds to import. */
final class ManyEntities {

  private static final int COUNT = 20_000;

  private ManyEntities() {}

  /** Writes a file of the reference memory server that makes 40 000 memories. */
  static void write(Path file) throws IOException {
    try (Writer lines = Files.newBufferedWriter(file)) {
      for (int i = 0; i < COUNT; i++) {
        lines.write(
            """
            {"type":"entity","name":"n%1$d","entityType":"x","observations":["o%1$d"]}
            """
                .formatted(i));
      }
    }
  }
}
