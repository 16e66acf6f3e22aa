package dev.luna.memory;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a link says about its two ends. */
public enum LinkKind {
  /** They belong together. */
  RELATED,
  /** The first developed out of the second. */
  GROWS_FROM,
  /** The first gives reason to believe the second. */
  SUPPORTS,
  /** Both cannot hold. */
  CONTRADICTS,
  /** The first replaces the second. */
  SUPERSEDES;

  /** The name in the store and on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind with this label.
   *
   * @throws InvalidMemoryException if there is none
   */
  public static LinkKind of(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidMemoryException(
                    "'%s' is not a kind of link: use one of %s".formatted(label, labels())));
  }

  private static String labels() {
    return Arrays.stream(values()).map(LinkKind::label).collect(Collectors.joining(", "));
  }
}
