package dev.luna.memory.sqlite;

import static dev.luna.memory.sqlite.Samples.NOW;
import static dev.luna.memory.sqlite.Samples.memory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.memory.DurableWrites;
import dev.luna.memory.RequestKey;
import dev.luna.memory.RequestLog;
import dev.luna.memory.RequestRecord;
import dev.luna.memory.SettableClock;
import dev.luna.memory.WriteUnit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a request changes and that it was done are durable together. */
class SqliteRequestLogTest {

  private static final RequestKey KEY = new RequestKey("default", "ann", "k-1");

  @TempDir Path directory;

  private final SettableClock clock = new SettableClock(NOW);
  private SqliteMemoryStore store;

  @BeforeEach
  void open() {
    store = SqliteMemoryStore.open(directory, commit -> {}, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theFirstWriteKeepsTheKey() {
    try (RequestLog.Entry entry = store.requests().begin(KEY, "f")) {
      assertThat(entry.isKept()).isFalse();
      write(unit -> unit.insert(memory("leaf_1", "a"), "ann"));
      write(unit -> unit.insert(memory("leaf_2", "b"), "ann"));
      assertThat(entry.isKept()).isTrue();
    }
    reopen();

    assertThat(store.requests().find(KEY)).contains(new RequestRecord("f", Optional.empty()));
    assertThat(store.requests().find(new RequestKey("default", "bob", "k-1"))).isEmpty();
    assertThat(store.requests().find(new RequestKey("other", "ann", "k-1"))).isEmpty();
  }

  @Test
  void theAnswerIsKeptWithIt() {
    done("leaf_1", KEY, "answer");
    reopen();

    assertThat(store.requests().find(KEY)).contains(new RequestRecord("f", Optional.of("answer")));
  }

  @Test
  void aWriteThatFailsKeepsNothing() {
    try (RequestLog.Entry entry = store.requests().begin(KEY, "f")) {
      assertThatThrownBy(() -> write(unit -> unit.erase("nothing", "ann")))
          .hasMessageContaining("nothing");
      assertThat(entry.isKept()).isFalse();
    }
    assertThat(store.requests().find(KEY)).isEmpty();
  }

  @Test
  void anAnswerAloneKeepsTheKeyToo() {
    try (RequestLog.Entry entry = store.requests().begin(KEY, "f")) {
      entry.answer("answer");
    }
    assertThat(store.requests().find(KEY)).contains(new RequestRecord("f", Optional.of("answer")));
  }

  @Test
  void otherThreadsAndLaterWritesAreNoPartOfIt() {
    try (RequestLog.Entry entry = store.requests().begin(KEY, "f")) {
      CompletableFuture.runAsync(() -> write(unit -> unit.insert(memory("leaf_1", "a"), "bob")))
          .join();
      assertThat(entry.isKept()).isFalse();
    }
    write(unit -> unit.insert(memory("leaf_2", "b"), "ann"));

    assertThat(store.requests().find(KEY)).isEmpty();
  }

  @Test
  void answersAreDroppedWithWhatIsErased() {
    done("leaf_1", KEY, "quotes leaf_1");
    RequestKey during = new RequestKey("default", "ann", "k-2");
    try (RequestLog.Entry entry = store.requests().begin(during, "f")) {
      CompletableFuture.runAsync(() -> write(unit -> unit.erase("leaf_1", "ann"))).join();
      entry.answer("quotes leaf_1");
    }
    done("leaf_2", new RequestKey("default", "ann", "k-3"), "quotes leaf_2");

    assertThat(answer("k-1")).isEmpty();
    assertThat(answer("k-2")).isEmpty();
    assertThat(answer("k-3")).contains("quotes leaf_2");
  }

  @Test
  void keysAreRemovedAfterADayFewAtATime() {
    for (int i = 1; i <= 40; i++) {
      done("leaf_" + i, new RequestKey("default", "ann", "old-" + i), "answer");
    }
    clock.move(Duration.ofHours(24));
    done("leaf_41", new RequestKey("default", "ann", "a day later"), "answer");
    assertThat(answer("old-1")).isPresent();

    clock.move(Duration.ofSeconds(1));
    done("leaf_42", new RequestKey("default", "ann", "more than a day later"), "answer");
    assertThat(answer("old-16")).isEmpty();
    assertThat(answer("old-17")).isPresent();
    done("leaf_43", KEY, "answer");
    done("leaf_44", KEY, "answer");
    assertThat(answer("old-40")).isEmpty();
    assertThat(answer("a day later")).isPresent();
  }

  private void done(String id, RequestKey key, String answer) {
    try (RequestLog.Entry entry = store.requests().begin(key, "f")) {
      write(unit -> unit.insert(memory(id, id), "ann"));
      entry.answer(answer);
    }
  }

  private Optional<String> answer(String key) {
    return store
        .requests()
        .find(new RequestKey("default", "ann", key))
        .flatMap(RequestRecord::answer);
  }

  private void write(Consumer<WriteUnit> work) {
    DurableWrites.await(
        store.write(
            "default",
            unit -> {
              work.accept(unit);
              return unit;
            }));
  }

  private void reopen() {
    store.close();
    open();
  }
}
