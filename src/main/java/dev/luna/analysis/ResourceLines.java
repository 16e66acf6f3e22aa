package dev.luna.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
}
