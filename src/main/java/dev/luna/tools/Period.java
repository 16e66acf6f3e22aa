package dev.luna.tools;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stretch of time up to now, by its English and French names. */
enum Period {
  DAY(1, "day", "jour"),
  WEEK(7, "week", "semaine"),
  MONTH(30, "month", "mois"),
  YEAR(365, "year", "année");

  private final int days;
  private final List<String> names;

  Period(int days, String... names) {
    this.days = days;
    this.names = List.of(names);
  }

  Duration length() {
    return Duration.ofDays(days);
  }

  /** The key of its name among the texts. */
  String key() {
    return "period." + name().toLowerCase(Locale.ROOT);
  }

  static Stream<String> names() {
    return Arrays.stream(values()).flatMap(period -> period.names.stream());
  }

  /**
   * The period of this name.
   *
   * @throws dev.luna.mcp.ToolException if there is none, naming all
   */
  static Period of(String name) {
    return Arrays.stream(values())
        .filter(period -> period.names.contains(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> Texts.refusal("period.unknown", name, names().collect(Collectors.joining(", "))));
  }
}
