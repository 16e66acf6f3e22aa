package dev.luna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.transfer.TransferException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

  private static final FileTime OLD = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  @TempDir Path directory;

  @Test
  void bringsFilesAsTheyAreAndRemovesTheCopies() throws Exception {
    Path note = Files.createDirectories(directory.resolve("notes/deep")).resolve("a.md");
    Files.setLastModifiedTime(Files.writeString(note, "a"), OLD);
    Path exchange = directory.resolve("exchange");

    try (Staging staging = Staging.in(exchange)) {
      Path copy = exchange.resolve(staging.bring(directory.resolve("notes"))).resolve("deep/a.md");
      assertThat(copy).hasContent("a");
      assertThat(Files.getLastModifiedTime(copy)).isEqualTo(OLD);
      assertThat(exchange.resolve(staging.bring(note))).hasContent("a").hasFileName("a.md");
    }

    assertThat(exchange).isEmptyDirectory();
    assertThat(note).hasContent("a");
  }

  @Test
  void takesWhatWasMadeAndOverwritesNothing() throws Exception {
    Path target = directory.resolve("target");
    try (Staging staging = Staging.in(directory.resolve("exchange"))) {
      Files.writeString(directory.resolve("exchange").resolve(staging.name("made")), "made");
      staging.take("made", target);
      assertThat(target).hasContent("made");
      assertThatThrownBy(() -> staging.requireFree(target)).isInstanceOf(TransferException.class);
      assertThatThrownBy(() -> staging.take("made", target)).isInstanceOf(TransferException.class);
    }
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void saysWhatCannotBeBrought() {
    Path absent = directory.resolve("absent");
    try (Staging staging = Staging.in(directory.resolve("exchange"))) {
      assertThatThrownBy(() -> staging.bring(absent))
          .isInstanceOf(TransferException.class)
          .hasMessageContaining(absent.toString());
    }
  }
}
