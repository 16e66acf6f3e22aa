package dev.luna.analysis.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The entries of a word list of this package. */
final class Lines {

  private Lines() {}

  /** One entry a line; what begins with {@code #} is none. */
  static List<String> of(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Lines.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  /** Entries between which order says nothing, separated by commas or by the ends of lines. */
  static Set<String> setOf(String resource) {
    return of(resource).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .collect(Collectors.toUnmodifiableSet());
  }
}
