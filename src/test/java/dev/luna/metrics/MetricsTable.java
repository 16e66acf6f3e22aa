package dev.luna.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of {@code docs/metrics.md}. */
final class MetricsTable {

  private static final String HEADING = "| name | type | labels | meaning |";

  /** A label, and in parentheses its values if they are known. */
  private static final Pattern LABEL = Pattern.compile("`(\\w+)`(?: \\(([^)]*)\\))?");

  private MetricsTable() {}

  static List<Family> read() throws IOException {
    return Files.readAllLines(Path.of("docs", "metrics.md")).stream()
        .dropWhile(line -> !line.equals(HEADING))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|"))
        .map(cells -> new Family(plain(cells[1]), cells[2].strip(), labels(cells[3])))
        .toList();
  }

  private static Map<String, Set<String>> labels(String cell) {
    return LABEL
        .matcher(cell)
        .results()
        .collect(Collectors.toMap(label -> label.group(1), MetricsTable::values));
  }

  private static Set<String> values(MatchResult label) {
    return label.group(2) == null
        ? Set.of()
        : Set.of(label.group(2).split(", ")).stream()
            .map(MetricsTable::plain)
            .collect(Collectors.toSet());
  }

  private static String plain(String text) {
    return text.replace("`", "").strip();
  }
}
