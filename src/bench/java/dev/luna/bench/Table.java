package dev.luna.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** A table in Markdown, for docs/performance.md. */
final class Table {

  private static final Path LIBERTY =
      Path.of("target/liberty/wlp/lib/versions/openliberty.properties");

  private final List<String> lines = new ArrayList<>();

  /** A table with these headings; all columns but the first are figures. */
  Table(String... headings) {
    row((Object[]) headings);
    lines.add("| --- |" + String.join("", Collections.nCopies(headings.length - 1, " ---: |")));
  }

  void row(Object... cells) {
    lines.add("| " + String.join(" | ", Stream.of(cells).map(Table::text).toList()) + " |");
  }

  /** Prints it, with the day and what it was measured on. */
  void print() throws IOException {
    System.out.println();
    lines.forEach(System.out::println);
    System.out.printf(
        "%n%s: Java %s, Open Liberty %s, %d processors (%s).%n",
        LocalDate.now(),
        Runtime.version(),
        libertyVersion(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"));
  }

  private static String libertyVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(LIBERTY)) {
      properties.load(in);
    }
    return properties.getProperty("com.ibm.websphere.productVersion");
  }

  private static String text(Object cell) {
    return cell instanceof Double figure
        ? String.format(Locale.ROOT, figure < 100 ? "%.2f" : "%.0f", figure)
        : cell.toString();
  }
}
