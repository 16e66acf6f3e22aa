package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.VectorIndex.Near;
import dev.luna.memory.lucene.LuceneVectorIndex;
import dev.luna.memory.sqlite.SqliteMemoryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MeaningTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration FOREVER = Duration.ofDays(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  @TempDir Path directory;

  private final FakeEmbedder embedder = new FakeEmbedder();
  private final AtomicInteger opened = new AtomicInteger();
  private final WordIndex index = new WordIndex();
  private SqliteMemoryStore store;
  private Projection words;
  private Meaning meaning;
  private Memories memories;

  @BeforeEach
  void open() {
    store =
        SqliteMemoryStore.open(
            directory,
            committed -> {
              words.wake();
              meaning.wake();
            },
            Clock.systemUTC());
    words = new Projection(store, index, "words", 500);
    words.start();
    waiting(LONG);
  }

  @AfterEach
  void close() {
    meaning.close();
    words.close();
    store.close();
  }

  @Test
  void isOffWithoutAnEmbedder() {
    tell("apple");

    assertThat(meaning.isOn()).isFalse();
    assertThat(meaning.lag()).isZero();
    assertThat(meaning.problem()).isEmpty();
    assertThat(meaning.awaitCaughtUp(store.lastChange(), SHORT)).isTrue();
    assertThat(
            meaning.nearest(Told.SPACE, "a fruit", MemoryFilter.all(), 5, store.lastChange()).get())
        .isEmpty();
    assertThat(recall("apple").byMeaning()).isFalse();
  }

  @Test
  void catchesUpWithWhatWasStoredBefore() throws InterruptedException {
    String apple = tell("apple");
    tell("pear");

    meaning.begin(embedder);

    awaitCaughtUp();
    assertThat(meaning.isOn()).isTrue();
    assertThat(meaning.lag()).isZero();
    Recalled recalled = recall("a fruit");
    assertThat(recalled.byMeaning()).isTrue();
    assertThat(recalled.lag()).isZero();
    assertThat(recalled.items().get(0).memory().id()).isEqualTo(apple);
    assertThat(recalled.items().get(0).why().meaningRank()).hasValue(1);
  }

  @Test
  void followsWhatIsStoredLater() {
    meaning.begin(embedder);

    String apple = tell("apple");

    assertThat(ids(recall("a fruit"))).contains(apple);
  }

  @Test
  void goesOnAfterATextThatCannotBeEmbedded() throws InterruptedException {
    embedder.failAt(text -> text.contains("poison"));
    meaning.begin(embedder);

    String poison = tell("poison");
    String apple = tell("apple");

    awaitCaughtUp();
    assertThat(meaning.problem()).isEmpty();
    assertThat(ids(recall("a fruit"))).containsExactly(apple);
    assertThat(ids(recall("my poison"))).containsExactly(poison);
    assertThat(recall("my poison").byMeaning()).isFalse();
  }

  @Test
  void saysHowFarItIsBehindAndWhyUntilTheEmbedderWorksAgain() throws InterruptedException {
    embedder.failAt(text -> true);
    meaning.begin(embedder);
    String apple = tell("apple");

    while (meaning.problem().isEmpty()) {
      Thread.sleep(5);
    }
    assertThat(meaning.problem().get()).contains("no vector");
    assertThat(meaning.awaitCaughtUp(store.lastChange(), FOREVER)).as("waits for none").isFalse();
    assertThat(meaning.lag()).isPositive();
    assertThat(ids(recall("apple"))).containsExactly(apple);

    embedder.failAt(text -> false);
    awaitCaughtUp();
    assertThat(meaning.problem()).isEmpty();
    assertThat(ids(recall("a fruit"))).containsExactly(apple);
  }

  @Test
  void leavesWordsAndTheStoreToWorkWhileTheEmbedderHangs() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(1);
    waiting(SHORT);
    meaning.begin(new SlowEmbedder(hanging::await));
    try {
      String apple = tell("apple");

      Recalled recalled = recall("apple");

      assertThat(ids(recalled)).containsExactly(apple);
      assertThat(recalled.lag()).isPositive();
      assertThat(meaning.passage(Told.SPACE, "apple")).isEmpty();
    } finally {
      hanging.countDown();
    }
    awaitCaughtUp();
  }

  @Test
  void isNotWaitedForWhileItIsFarBehind() throws InterruptedException {
    DurableWrites.await(
        store.write(
            Told.SPACE,
            unit -> {
              for (int i = 0; i < 300; i++) {
                unit.insert(Told.memory("leaf_" + i, "apple " + i), "user");
              }
              return null;
            }));
    CountDownLatch hanging = new CountDownLatch(1);
    meaning.begin(new SlowEmbedder(hanging::await));
    try {
      assertThat(meaning.awaitCaughtUp(store.lastChange(), FOREVER)).isFalse();
    } finally {
      hanging.countDown();
    }
    awaitCaughtUp();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "minutes"})
  void namesWhatSaysTheSameAndEmbedsAgainOnlyWhatHasAContext(String source)
      throws InterruptedException {
    meaning.begin(embedder);
    String apple =
        memories.store(Told.SPACE, Told.from(source, "apple is red"), "user").memory().id();
    awaitCaughtUp();
    meaning.close();
    waiting(LONG);
    FakeEmbedder later = new FakeEmbedder();
    meaning.begin(later);

    Remembered same = memories.store(Told.SPACE, Told.draft("an apple is red"), "user");

    assertThat(same.nearDuplicates()).extracting(Near::id).containsExactly(apple);
    assertThat(later.embedded().contains("apple is red")).isEqualTo(!source.isEmpty());
  }

  @Test
  void embedsAgainNothingThatIsTooFarToSayTheSame() throws InterruptedException {
    UnaryOperator<FakeEmbedder> apart =
        it -> it.as(text -> FakeEmbedder.at(text.startsWith("a") ? 1 : 0.8));
    meaning.begin(apart.apply(embedder));
    memories.store(Told.SPACE, Told.from("minutes", "pear is green"), "user");
    awaitCaughtUp();
    meaning.close();
    waiting(LONG);
    FakeEmbedder later = apart.apply(new FakeEmbedder());
    meaning.begin(later);

    memories.store(Told.SPACE, Told.draft("apple is red"), "user");

    assertThat(later.embedded()).contains("apple is red").doesNotContain("pear is green");
  }

  @Test
  void embedsNothingAfterItsEnd() {
    meaning.begin(embedder);

    meaning.close();

    assertThat(meaning.passage(Told.SPACE, "apple")).isEmpty();
    assertThat(
            meaning.nearest(Told.SPACE, "apple", MemoryFilter.all(), 5, store.lastChange()).get())
        .isEmpty();
    assertThat(embedder.embedded()).isEmpty();
  }

  @Test
  void keepsWhatIsBeingEmbeddedAtItsEnd() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch hanging = new CountDownLatch(1);
    waiting(SHORT);
    meaning.begin(
        new SlowEmbedder(
            () -> {
              begun.countDown();
              hanging.await();
            }));
    tell("apple");
    begun.await();
    Thread closing = new Thread(meaning::close);
    closing.start();
    while (closing.isAlive() && closing.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    hanging.countDown();

    closing.join();
    try (VectorIndex kept = vectors(embedder)) {
      assertThat(kept.indexedUpTo()).isEqualTo(store.lastChange());
    }
  }

  @Test
  void opensNothingAfterItsEnd() {
    meaning.close();

    meaning.begin(embedder);

    assertThat(meaning.isOn()).isFalse();
    assertThat(opened).hasValue(0);
  }

  private void waiting(Duration patience) {
    meaning = new Meaning(store, this::vectors, patience);
    memories =
        new Memories(
            store, index, words, meaning, MemoryRules.defaults(), Clock.systemUTC(), timed -> {});
  }

  private VectorIndex vectors(Embedder ready) {
    opened.incrementAndGet();
    return new LuceneVectorIndex(directory.resolve("vectors"), store.instance(), ready.model());
  }

  private String tell(String content) {
    return memories.store(Told.SPACE, Told.draft(content), "user").memory().id();
  }

  // It does not wait while there is a problem.
  private void awaitCaughtUp() throws InterruptedException {
    while (!meaning.awaitCaughtUp(store.lastChange(), LONG)) {
      Thread.sleep(5);
    }
  }

  private Recalled recall(String text) {
    return memories.recall(Told.SPACE, Told.query(text));
  }

  private static List<String> ids(Recalled recalled) {
    return recalled.items().stream().map(it -> it.memory().id()).toList();
  }
}
