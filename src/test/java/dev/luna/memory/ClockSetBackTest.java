package dev.luna.memory;

import static dev.luna.memory.Told.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.lucene.LuceneMemoryIndex;
import dev.luna.memory.sqlite.SqliteMemoryStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came after what does not depend on the clock, which may be set back at any time. */
class ClockSetBackTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path directory;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:15:30Z"));

  @Test
  void nothingIsLostHiddenOrOutOfOrder() throws Exception {
    try (SqliteMemoryStore store =
            SqliteMemoryStore.open(directory.resolve("store"), committed -> {}, clock);
        LuceneMemoryIndex index =
            new LuceneMemoryIndex(directory.resolve("index"), store.instance());
        Projection projection = new Projection(store, index, "projection", 10)) {
      projection.start();
      Memories memories = memories(store, index, projection);
      Memory ferry = memories.store(SPACE, Told.draft("The ferry leaves at eight"), "me").memory();
      correct(store, ferry, "The ferry leaves at nine");
      clock.move(Duration.ofDays(-2));

      Memory later = memories.store(SPACE, Told.draft("The ferry is painted"), "me").memory();
      Memory corrected = correct(store, ferry, "The ferry leaves at ten");

      assertThat(projection.awaitCaughtUp(store.lastChange(), PATIENCE)).isTrue();
      assertThat(later.created()).isBefore(ferry.created());
      assertThat(corrected.updated()).isAfterOrEqualTo(ferry.updated());
      assertThat(memories.history(SPACE, ferry.id(), Optional.empty(), 10).items())
          .extracting(HistoryEntry::version)
          .containsExactly(3L, 2L, 1L);
      assertThat(memories.list(SPACE, MemoryFilter.all(), Optional.empty(), 10).items())
          .extracting(Memory::content)
          .containsExactlyInAnyOrder("The ferry leaves at ten", "The ferry is painted");
      assertThat(found(memories, "ferry")).containsExactlyInAnyOrder(ferry.id(), later.id());
      assertThat(memories.get(SPACE, ferry.id()).usage().accessedCount()).isPositive();
    }
  }

  private Memories memories(MemoryStore store, MemoryIndex index, Projection projection) {
    Meaning none =
        new Meaning(
            store,
            embedder -> {
              throw new IllegalStateException("no embeddings");
            });
    return new Memories(
        store, index, projection, none, new MemoryRules(10_000), clock, timed -> {});
  }

  private Memory correct(MemoryStore store, Memory memory, String content) {
    return new Corrections(store, new MemoryRules(10_000), clock)
        .update(SPACE, memory.id(), Edit.ofContent(content), OptionalLong.empty(), "me");
  }

  private static List<String> found(Memories memories, String query) {
    return memories.recall(SPACE, Told.query(query)).items().stream()
        .map(hit -> hit.memory().id())
        .toList();
  }
}
