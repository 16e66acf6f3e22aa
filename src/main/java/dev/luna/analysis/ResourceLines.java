package dev.luna.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads lists that are kept as text files beside the classes that use them. */
public final class ResourceLines {

  private ResourceLines() {}

  /**
   * The lines of a file in UTF-8, without comments, which begin with {@code #}, and blank lines.
   *
   * @param beside a class of the package that the file belongs to
   */
  public static List<String> of(Class<?> beside, String name) {
    try (InputStream file = beside.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /** As {@link #of}, entries between which order says nothing, separated by commas too. */
  public static Set<String> setOf(Class<?> beside, String name) {
    return of(beside, name).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .collect(Collectors.toUnmodifiableSet());
  }
}
