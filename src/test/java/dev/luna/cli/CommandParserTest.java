package dev.luna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.transfer.TransferFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandParserTest {

  private static final Path NOTES = Path.of("notes").toAbsolutePath();

  @Test
  void understandsEveryCommand() {
    assertThat(parse("import", "notes"))
        .isEqualTo(new ImportCommand(NOTES, Optional.empty(), false, "default"));
    assertThat(parse("import", "--dry-run", "--format=fractal", "notes", "--space", "ada"))
        .isEqualTo(new ImportCommand(NOTES, Optional.of(TransferFormat.FRACTAL), true, "ada"));
    assertThat(parse("import", "notes", "--format", "auto"))
        .isEqualTo(new ImportCommand(NOTES, Optional.empty(), false, "default"));
    assertThat(parse("export", "notes"))
        .isEqualTo(new ExportCommand(NOTES, TransferFormat.LUNA, "default"));
    assertThat(parse("export", "notes", "--format", "markdown"))
        .isEqualTo(new ExportCommand(NOTES, TransferFormat.MARKDOWN, "default"));
    assertThat(parse("backup")).isEqualTo(new BackupCommand(Optional.empty()));
    assertThat(parse("backup", "--", "--odd")).isEqualTo(new BackupCommand(Optional.of("--odd")));
    assertThat(parse("restore", "notes")).isEqualTo(new RestoreCommand(NOTES));
    assertThat(parse("verify")).isEqualTo(new VerifyCommand());
  }

  @ParameterizedTest
  @CsvSource({
    "import, missing",
    "restore, missing",
    "import a b, b",
    "backup a b, b",
    "verify a, a",
    "walk, walk",
    "import a --format, --format needs",
    "import a --format xml, xml' is no format",
    "export a --format fractal, fractal' is no format",
    "export a --dry-run, --dry-run' is no option",
    "verify --fast, --fast' is no option"
  })
  void saysWhatIsWrong(String line, String said) {
    assertThatThrownBy(() -> parse(line.split(" ")))
        .isInstanceOfSatisfying(
            UsageException.class, e -> assertThat(e.sentence().in(Locale.ENGLISH)).contains(said));
  }

  private static Command parse(String... words) {
    return CommandParser.parse(List.of(words));
  }
}
