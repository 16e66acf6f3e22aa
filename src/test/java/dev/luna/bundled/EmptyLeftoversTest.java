package dev.luna.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyLeftoversTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir Path temporary;

  @Test
  void deletesOnlyWhatIsEmptyAndOldAndOfOnnxRuntime() throws IOException {
    Path leftover = directory("onnxruntime-java1");
    Path used = directory("onnxruntime-java2");
    Files.writeString(used.resolve("libonnxruntime.so"), "code");
    Path other = directory("other");
    for (Path directory : new Path[] {leftover, used, other}) {
      Files.setLastModifiedTime(directory, LONG_AGO);
    }
    Path fresh = directory("onnxruntime-java3");

    EmptyLeftovers.deleteFrom(temporary);

    assertThat(leftover).doesNotExist();
    assertThat(used).exists();
    assertThat(other).exists();
    assertThat(fresh).exists();
  }

  @Test
  void leavesADirectoryAloneThatIsNotThere() {
    EmptyLeftovers.deleteFrom(temporary.resolve("nowhere"));

    assertThat(temporary).isEmptyDirectory();
  }

  private Path directory(String name) throws IOException {
    return Files.createDirectory(temporary.resolve(name));
  }
}
