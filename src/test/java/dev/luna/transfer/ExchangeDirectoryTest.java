package dev.luna.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeDirectoryTest {

  @TempDir Path temporary;
  private Path root;
  private ExchangeDirectory exchange;

  @BeforeEach
  void fill() throws IOException {
    root = temporary.resolve("exchange");
    exchange = new ExchangeDirectory(root);
    Files.createDirectories(root.resolve("notes"));
    Files.writeString(temporary.resolve("secret"), "secret");
    Files.createSymbolicLink(root.resolve("out"), temporary);
    Files.createSymbolicLink(root.resolve("file"), temporary.resolve("secret"));
    Files.createSymbolicLink(root.resolve("dangling"), temporary.resolve("later"));
  }

  @Test
  void whatIsBelowItIsFound() {
    assertThat(exchange.existing("notes")).isEqualTo(root.resolve("notes"));
    assertThat(exchange.existing(".")).isEqualTo(root);
    assertThat(exchange.fresh("new/file.jsonl")).isEqualTo(root.resolve("new/file.jsonl"));
    assertThat(root.resolve("new")).isDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../secret",
        "notes/../../secret",
        "/etc/passwd",
        "",
        " ",
        "out/secret",
        "out",
        "file",
        "a\0b"
      })
  void whatLeadsOutIsRefused(String name) {
    assertThatThrownBy(() -> exchange.existing(name))
        .isInstanceOf(TransferException.class)
        .hasMessageContaining("not a path below the exchange directory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../new", "notes/../../new", "/tmp/new", "", "out/new", "out/a/b"})
  void nothingIsMadeOutside(String name) {
    assertThatThrownBy(() -> exchange.fresh(name))
        .isInstanceOf(TransferException.class)
        .hasMessageContaining("not a path below the exchange directory");
    assertThat(temporary.resolve("new")).doesNotExist();
    assertThat(temporary.resolve("a")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes", ".", "dangling", "file"})
  void nothingIsOverwritten(String name) {
    assertThatThrownBy(() -> exchange.fresh(name))
        .isInstanceOf(TransferException.class)
        .hasMessageContaining("there already");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatThrownBy(() -> exchange.existing("nothing"))
        .isInstanceOf(TransferException.class)
        .hasMessageContaining("no 'nothing'")
        .hasMessageContaining(root.toString());
  }
}
