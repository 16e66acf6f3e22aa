package dev.luna.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.luna.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, an import tells what it made of it, or why it cannot be read. */
class ForeignFilesFuzzTest {

  private static Space space;

  @BeforeAll
  static void open(@TempDir Path directory) {
    space = new Space(directory);
  }

  @AfterAll
  static void close() {
    space.close();
  }

  @FuzzTest
  void frontMatter(byte[] bytes) {
    try {
      String text = JsonText.write(FrontMatter.parse(text(bytes)));
      assertThat(JsonText.parse(text, JsonText.MAX_DEPTH + 2)).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).startsWith("The front matter");
    }
  }

  @FuzzTest
  void anyFormat(byte[] bytes) {
    take(bytes, Optional.empty());
  }

  @FuzzTest
  void lunasOwn(byte[] bytes) {
    take(bytes, Optional.of(TransferFormat.LUNA));
  }

  @FuzzTest
  void reference(byte[] bytes) {
    take(bytes, Optional.of(TransferFormat.REFERENCE));
  }

  @FuzzTest
  void markdown(byte[] bytes) {
    take(bytes, Optional.of(TransferFormat.MARKDOWN));
  }

  @FuzzTest
  void fractal(byte[] bytes) {
    take(bytes, Optional.of(TransferFormat.FRACTAL));
  }

  private static void take(byte[] bytes, Optional<TransferFormat> format) {
    try {
      ImportSource source = new ImportSource.Text("text", text(bytes));
      assertThat(space.take(source, format, true, TransferProgress.NONE)).isNotNull();
    } catch (TransferException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
