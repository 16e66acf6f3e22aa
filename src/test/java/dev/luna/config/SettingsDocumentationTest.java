package dev.luna.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page about settings says what the code does. */
class SettingsDocumentationTest {

  private static final Path PAGE = Path.of("docs", "settings.md");
  private static final String HEADING = "| setting | default | must be | meaning |";

  @Test
  void theTableOfTheServersSettingsIsThatOfTheCode() throws IOException {
    List<String> rows =
        Files.readString(PAGE)
            .lines()
            .dropWhile(line -> !line.equals(HEADING))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Settings.ALL.stream().map(SettingsDocumentationTest::row).toList());
  }

  private static String row(Setting<?> setting) {
    String value = setting.defaultText().isEmpty() ? "none" : "`" + setting.defaultText() + "`";
    return "| `%s` | %s | %s | %s |"
        .formatted(setting.name(), value, setting.allowed().in(Locale.ENGLISH), setting.meaning());
  }
}
