package dev.luna.bridge;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the headers that a user wants on every request, as a proxy before the server may ask. */
final class ExtraHeaders {

  /** Name and value: https://www.rfc-editor.org/rfc/rfc9110#section-5; the value may be secret. */
  private static final Pattern HEADER =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \\t]*:[ \\t]*([\\x20-\\x7e\\t]*)");

  /** What the protocol sets, or the connection. */
  private static final Set<String> RESERVED =
      Set.of("accept", "connection", "content-length", "content-type", "expect", "host", "upgrade");

  private final Map<String, String> headers = new LinkedHashMap<>();

  static ExtraHeaders fromEnvironment(Map<String, String> environment) throws UsageException {
    ExtraHeaders headers = new ExtraHeaders();
    String[] lines = environment.getOrDefault("LUNA_HEADERS", "").split("\\R");
    for (String line : lines) {
      if (!line.isBlank()) {
        headers.add("LUNA_HEADERS", line);
      }
    }
    return headers;
  }

  /**
   * Adds one; a later one replaces an earlier one of that name.
   *
   * @param source where it comes from
   */
  void add(String source, String line) throws UsageException {
    Matcher header = HEADER.matcher(line.strip());
    if (!header.matches()) {
      throw new UsageException(Text.of("usage.header", source));
    }
    String name = header.group(1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (RESERVED.contains(lower) || lower.startsWith("mcp-")) {
      throw new UsageException(Text.of("usage.header.reserved", source, name));
    }
    headers.keySet().removeIf(name::equalsIgnoreCase);
    headers.put(name, header.group(2));
  }

  boolean has(String name) {
    return headers.keySet().stream().anyMatch(name::equalsIgnoreCase);
  }

  Map<String, String> all() {
    return Map.copyOf(headers);
  }
}
