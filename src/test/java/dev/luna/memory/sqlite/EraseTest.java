package dev.luna.memory.sqlite;

import static dev.luna.memory.sqlite.Samples.NOW;
import static dev.luna.memory.sqlite.Samples.memory;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.memory.Change;
import dev.luna.memory.Committed;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryNotFoundException;
import dev.luna.memory.MemoryStore.Erased;
import dev.luna.memory.MemoryStore.FeedEntry;
import dev.luna.memory.StateSnapshot;
import dev.luna.memory.WriteUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased is gone from every file while the store is open. */
class EraseTest {

  @TempDir Path directory;

  private final List<Committed> committed = Collections.synchronizedList(new ArrayList<>());
  private SqliteMemoryStore store;

  @BeforeEach
  void open() {
    store = SqliteMemoryStore.open(directory, committed::add, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void takesOutTheMemoryWithHistoryTagsAndLinks() throws IOException {
    Memory secret = memory("leaf_1", "xylographer in Timbuktu");
    Link link = new Link("leaf_2", "leaf_1", "related", 1, "both are xylographers", NOW);
    write(
        unit -> {
          unit.insert(secret, "user");
          unit.insert(memory("leaf_2", "kept"), "user");
          unit.link(link);
          unit.link(new Link("leaf_1", "leaf_2", "supports", 1, "removed xylographer", NOW));
          unit.unlink("leaf_1", "leaf_2", "supports");
          unit.replace(secret, secret, "updated", "user");
          unit.access(List.of("leaf_1"), NOW);
        });

    write(unit -> unit.erase("leaf_1", "user"));

    assertThat(store.find("default", "leaf_1")).isEmpty();
    assertThat(store.links("default", List.of("leaf_2"))).isEmpty();
    assertThat(store.history("default", "leaf_1", Optional.empty(), 9).items()).isEmpty();
    assertThat(store.changesAfter(3, 9))
        .last()
        .isEqualTo(new Erased(store.lastChange(), "default", "leaf_1"));
    assertThat(filesWith("xylographer")).isEmpty();
    StateSnapshot snapshot = store.snapshot("default");
    assertThat(snapshot.everRead()).isZero();
    assertThat(snapshot.memories().values()).containsExactly(1L);
    Change.Erased change = (Change.Erased) committed.get(committed.size() - 1).changes().get(0);
    assertThat(change.memory().usage().accessedCount()).isEqualTo(1);
    assertThat(change.links()).containsExactly(link);
    assertThatThrownBy(() -> write(unit -> unit.erase("leaf_1", "user")))
        .hasRootCauseInstanceOf(MemoryNotFoundException.class);
  }

  @Test
  void hasTheFeedTellAgainOfWhatCameAfter() {
    for (int i = 1; i <= 4; i++) {
      Memory memory = memory("leaf_" + i, "text " + i);
      write(unit -> unit.insert(memory, "user"));
    }

    write(unit -> unit.erase("leaf_1", "user"));

    assertThat(store.changesAfter(4, 9))
        .extracting(FeedEntry::id)
        .containsExactly("leaf_2", "leaf_3", "leaf_1");
    assertThat(store.changesAfter(4, 9).get(0).toString()).doesNotContain("text 1");
  }

  @Test
  void leavesNothingBehindWhereverTheDatabaseMovedIt() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      String id = "leaf_" + i;
      Memory first = memory(id, text(i, random));
      write(unit -> unit.insert(first, "user"));
      if (random.nextBoolean()) {
        Memory second = memory(id, text(i, random));
        write(unit -> unit.replace(first, second, "updated", "user"));
      }
    }
    assertThat(filesWith("secret-")).isNotEmpty();
    for (int batch = 0; batch < 20; batch++) {
      List<Integer> numbers = IntStream.iterate(batch, i -> i < 380, i -> i + 20).boxed().toList();
      write(unit -> numbers.forEach(i -> unit.erase("leaf_" + i, "user")));
      for (int i : numbers) {
        assertThat(filesWith("secret-" + i + "-")).isEmpty();
      }
    }
    assertThat(store.holdsErased()).isFalse();
    assertThat(store.changesAfter(0, 1_000)).hasSize(400);
  }

  @Test
  void triesAgainAtTheNextStart() throws Exception {
    write(unit -> unit.insert(memory("leaf_1", "xylographer"), "user"));
    write(unit -> unit.insert(memory("leaf_2", "kept"), "user"));
    store.close();
    try (Connection crashed =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(DatabaseFile.NAME));
        Statement statement = crashed.createStatement()) {
      statement.executeUpdate("DELETE FROM history WHERE memory = 'leaf_1'");
      statement.executeUpdate("DELETE FROM memory_tag WHERE memory = 1");
      statement.executeUpdate("DELETE FROM memory WHERE id = 'leaf_1'");
      statement.executeUpdate("INSERT INTO meta (name, value) VALUES ('scrub', 'due')");
    }
    assertThat(filesWith("xylographer")).isNotEmpty();

    open();
    write(unit -> unit.insert(memory("leaf_3", "after that"), "user"));

    assertThat(store.holdsErased()).isFalse();
    assertThat(filesWith("xylographer")).isEmpty();
    assertThat(store.findAll("default", List.of("leaf_2", "leaf_3"))).hasSize(2);
  }

  @Test
  void namesTheCopiesThatItDoesNotTouch() throws IOException {
    assertThat(store.copies()).isEmpty();
    Files.writeString(directory.resolve("luna-v1.bak.db"), "");

    Files.writeString(directory.resolve("luna-20261231T235959.123Z.before-restore.db"), "");
    new SqliteBackups(directory, Clock.systemUTC()).make(Optional.of("mine"));

    assertThat(store.copies())
        .containsExactly(
            "backups/mine.db", "luna-20261231T235959.123Z.before-restore.db", "luna-v1.bak.db");
  }

  private static String text(int number, Random random) {
    int times = random.nextInt(10) == 0 ? 800 : 1 + random.nextInt(60);
    return ("secret-" + number + "- ").repeat(times) + random.nextLong();
  }

  private List<String> filesWith(String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, ISO_8859_1).contains(text)) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }

  private void write(Consumer<WriteUnit> work) {
    store
        .write(
            "default",
            unit -> {
              work.accept(unit);
              return null;
            })
        .toCompletableFuture()
        .join();
  }
}
