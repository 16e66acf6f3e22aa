package dev.luna.memory.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.HistoryEntry;
import dev.luna.memory.Memory;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

  private static final int ENOUGH = 400;

  @TempDir Path directory;

  @RepeatedTest(5)
  void losesNothingThatWasAcknowledged() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    Process writer = ChildProcess.start(BusyWriter.class, directory);
    try (BufferedReader output = ChildProcess.output(writer)) {
      String line = output.readLine();
      while (line != null) {
        acknowledged.add(line);
        if (acknowledged.size() == ENOUGH) {
          // Unlike the process itself, its handle leaves the output open to be read to its end.
          writer.toHandle().destroyForcibly();
        }
        line = output.readLine();
      }
    }
    writer.waitFor();
    // The kill may have cut the last line short.
    acknowledged.remove(acknowledged.size() - 1);

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH - 1);
    try (SqliteMemoryStore store =
        SqliteMemoryStore.open(directory, committed -> {}, Clock.systemUTC())) {
      assertThat(store.findAll("default", acknowledged))
          .extracting(Memory::id)
          .containsExactlyElementsOf(acknowledged);
      assertThat(store.history("default", acknowledged.get(0), Optional.empty(), 9).items())
          .extracting(HistoryEntry::action)
          .containsExactly("stored");
    }
  }
}
