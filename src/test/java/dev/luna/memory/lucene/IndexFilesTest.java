package dev.luna.memory.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFilesTest {

  @TempDir Path parent;
  private Path directory;

  @BeforeEach
  void keepAnIndexUpToChangeSeven() throws IOException {
    directory = parent.resolve("index");
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory, "store")) {
      index.apply(List.of(SampleMemory.of("leaf_1", "apples").at(7)));
    }
  }

  @Test
  void keepsWhatTheStoreHasToo() throws IOException {
    IndexFiles.deleteIfAhead(directory, "store", 7);

    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory, "store")) {
      assertThat(index.indexedUpTo()).isEqualTo(7);
    }
  }

  @Test
  void deletesWhatTellsOfChangesThatTheStoreHasNot() {
    IndexFiles.deleteIfAhead(directory, "store", 6);

    assertThat(directory).doesNotExist();
  }

  @Test
  void leavesWhatItCannotRead() throws IOException {
    Path empty = Files.createDirectory(parent.resolve("empty"));
    Path file = Files.writeString(parent.resolve("file"), "no directory");

    IndexFiles.deleteIfAhead(empty, "store", 0);
    IndexFiles.deleteIfAhead(file, "store", 0);
    IndexFiles.deleteIfAhead(parent.resolve("missing"), "store", 0);

    assertThat(empty).exists();
    assertThat(file).exists();
  }
}
