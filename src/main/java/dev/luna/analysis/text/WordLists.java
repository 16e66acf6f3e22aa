package dev.luna.analysis.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Word lists that lie beside a class as resources; lines that begin with {@code #} are comments.
 */
public final class WordLists {

  private WordLists() {}

  /** One entry a line, in order. */
  public static List<String> lines(Class<?> owner, String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(owner.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  /** Entries between which order says nothing, separated by commas or by the ends of lines. */
  public static Set<String> setOf(Class<?> owner, String resource) {
    return lines(owner, resource).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .collect(Collectors.toUnmodifiableSet());
  }
}
