package dev.luna.mcp.feature;

/** Names that may be left out. */
final class Names {

  private Names() {}

  static String orElse(String given, String otherwise) {
    return given.isEmpty() ? otherwise : given;
  }
}
