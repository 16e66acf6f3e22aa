package dev.luna.memory;

import static dev.luna.memory.Told.memory;
import static dev.luna.memory.Told.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.memory.MemoryStore.Erased;
import dev.luna.memory.VectorIndex.Held;
import dev.luna.memory.lucene.LuceneVectorIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFeedTest {

  @TempDir Path directory;

  private final FakeEmbedder embedder = new FakeEmbedder();
  private LuceneVectorIndex index;
  private VectorFeed feed;

  @BeforeEach
  void open() {
    index = new LuceneVectorIndex(directory.resolve("vectors"), "store", embedder.model());
    feed = new VectorFeed(index, new PassageVectors(embedder));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void takesInChangesAndTellsHowFarItIs() {
    feed.apply(List.of(written(3, memory("leaf_1", "apple")), written(5, memory("leaf_2", "b"))));

    assertThat(feed.indexedUpTo()).isEqualTo(5);
    assertThat(held("leaf_1").vector()).containsExactly(1, 0);
    assertThat(held("leaf_2").vector()).containsExactly(0, 1);
  }

  @Test
  void meansWhatAMemorySaysAloneAndAfterWhatWasSaidBefore() {
    feed.apply(List.of(written(1, memory("leaf_1", "apple"), "before")));

    assertThat(embedder.embedded()).containsExactly("apple", "before\napple");
    assertThat(held("leaf_1").vector()).containsExactly(0.5f, 0.5f);
  }

  @Test
  void embedsNothingAgainThatReadsTheSame() {
    Memory first = memory("leaf_1", "apple");
    feed.apply(List.of(written(1, first)));
    reopenWithoutKnownVectors();

    feed.apply(List.of(written(1, first)));
    feed.apply(List.of(written(2, Told.tagged(first, "fruit"))));

    assertThat(embedder.embedded()).containsExactly("apple");
    assertThat(held("leaf_1").version()).isEqualTo(2);
    assertThat(held("leaf_1").vector()).containsExactly(1, 0);
  }

  @Test
  void embedsAgainWhatReadsDifferently() {
    feed.apply(List.of(written(1, memory("leaf_1", "apple"))));

    feed.apply(List.of(written(2, memory("leaf_1", "pear"))));
    assertThat(held("leaf_1").vector()).containsExactly(0, 1);

    feed.apply(List.of(written(3, memory("leaf_1", "pear"), "a fruit")));
    assertThat(held("leaf_1").vector()).containsExactly(0.5f, 0.5f);
  }

  @Test
  void letsGoOfWhatWasErased() {
    feed.apply(List.of(written(1, memory("leaf_1", "apple"))));

    feed.apply(List.of(new Erased(2, Told.SPACE, "leaf_1")));

    assertThat(index.held(Told.SPACE, "leaf_1")).isEmpty();
    assertThat(feed.indexedUpTo()).isEqualTo(2);
  }

  @Test
  void goesOnWithoutAMemoryThatCannotBeEmbedded() {
    feed.apply(List.of(written(1, memory("leaf_2", "apple"))));
    embedder.failAt(text -> text.contains("poison"));

    feed.apply(
        List.of(
            written(2, memory("leaf_1", "apple pie")),
            written(3, memory("leaf_2", "poison")),
            written(4, memory("leaf_3", "antidote"), "poison"),
            written(5, memory("leaf_4", "pear"))));

    assertThat(feed.indexedUpTo()).isEqualTo(5);
    assertThat(held("leaf_1").vector()).containsExactly(1, 0);
    // What it said before must not lead to it any more.
    assertThat(index.held(Told.SPACE, "leaf_2")).isEmpty();
    assertThat(held("leaf_3").vector()).containsExactly(1, 0);
    assertThat(held("leaf_4").vector()).containsExactly(0, 1);
  }

  @Test
  void staysWhereItIsWhileNothingCanBeEmbedded() {
    embedder.failAt(text -> true);

    assertThatThrownBy(() -> feed.apply(List.of(written(1, memory("leaf_1", "apple")))))
        .isInstanceOf(EmbeddingException.class);

    assertThat(feed.indexedUpTo()).isZero();
    embedder.failAt(text -> false);
    feed.apply(List.of(written(1, memory("leaf_1", "apple"))));
    assertThat(held("leaf_1").vector()).containsExactly(1, 0);
  }

  @Test
  void startsAnew() {
    feed.apply(List.of(written(1, memory("leaf_1", "apple"))));

    feed.clear();

    assertThat(feed.indexedUpTo()).isZero();
    assertThat(index.held(Told.SPACE, "leaf_1")).isEqualTo(Optional.empty());
  }

  private void reopenWithoutKnownVectors() {
    feed = new VectorFeed(index, new PassageVectors(embedder));
  }

  private Held held(String id) {
    return index.held(Told.SPACE, id).orElseThrow();
  }
}
