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
  private static final String SETTINGS = "| setting | default | must be | meaning |";
  private static final String RETIRED = "| variable of the original | what to do |";

  @Test
  void theTableOfTheServersSettingsIsThatOfTheCode() throws IOException {
    assertThat(rows(SETTINGS))
        .containsExactlyElementsOf(
            Settings.ALL.stream().map(SettingsDocumentationTest::row).toList());
  }

  @Test
  void theTableOfRetiredVariablesIsThatOfTheCode() throws IOException {
    RetiredSettings retired = new RetiredSettings(Locale.ENGLISH);

    assertThat(rows(RETIRED))
        .containsExactlyElementsOf(
            retired.names().stream()
                .map(name -> "| `%s` | %s |".formatted(name, retired.advice(name)))
                .toList());
  }

  private static List<String> rows(String heading) throws IOException {
    return Files.readString(PAGE)
        .lines()
        .dropWhile(line -> !line.equals(heading))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  private static String row(Setting<?> setting) {
    String value = setting.defaultText().isEmpty() ? "none" : "`" + setting.defaultText() + "`";
    return "| `%s` | %s | %s | %s |"
        .formatted(setting.name(), value, setting.allowed().in(Locale.ENGLISH), setting.meaning());
  }
}
