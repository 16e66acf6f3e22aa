package dev.luna.owntools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The page about tools of one's own, in one language. */
enum Page {
  ENGLISH("own-tools.md"),
  FRENCH("own-tools.fr.md");

  private final Path file;

  Page(String name) {
    file = Path.of("docs", name);
  }

  /** The first block of code in a language, with all its line ends. */
  String block(String language) throws IOException {
    return Files.readString(file)
            .lines()
            .dropWhile(line -> !line.equals("```" + language))
            .skip(1)
            .takeWhile(line -> !line.equals("```"))
            .collect(Collectors.joining("\n"))
        + "\n";
  }
}
