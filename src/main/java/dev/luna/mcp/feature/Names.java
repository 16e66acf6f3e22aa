package dev.luna.mcp.feature;

import java.util.Locale;

/** Names on the wire are in snake case. */
final class Names {

  private Names() {}

  static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  static String orElse(String given, String otherwise) {
    return given.isEmpty() ? otherwise : given;
  }
}
