package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.lucene.LuceneVectorIndex;
import dev.luna.memory.sqlite.SqliteMemoryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {

  @TempDir Path directory;

  private final WordIndex words = new WordIndex();
  private SqliteMemoryStore store;
  private Meaning meaning;
  private Ranking ranking;

  @BeforeEach
  void open() {
    store = SqliteMemoryStore.open(directory, committed -> {}, Clock.systemUTC());
    Path vectors = directory.resolve("vectors");
    meaning =
        new Meaning(
            store, embedder -> new LuceneVectorIndex(vectors, store.instance(), embedder.model()));
    ranking = new Ranking(store, words, meaning);
  }

  @AfterEach
  void close() {
    meaning.close();
    store.close();
  }

  @Test
  void ranksByWordsAloneWithoutAnEmbedder() {
    tell("leaf_1", "one");
    tell("leaf_2", "one two");

    Ranking.Ranked ranked = rank("one two", MemoryFilter.all());

    assertThat(ids(ranked.candidates())).containsExactly("leaf_2", "leaf_1");
    assertThat(ranked.candidates()).extracting(Candidate::score).containsExactly(1.0, 0.5);
    assertThat(ranked.byMeaning()).isFalse();
  }

  @Test
  void findsByMeaningWhatSharesNoWord() {
    tell("leaf_1", "apple");
    tell("leaf_2", "pear");
    meaning.begin(new FakeEmbedder());
    awaitMeaning();

    Ranking.Ranked ranked = rank("a fruit", MemoryFilter.all());

    assertThat(ids(ranked.candidates())).containsExactly("leaf_1", "leaf_2");
    Why why = ranked.candidates().get(0).why();
    assertThat(why.meaningRank()).hasValue(1);
    assertThat(why.wordRank()).isEmpty();
    assertThat(ranked.byMeaning()).isTrue();
  }

  @Test
  void putsFirstWhatBothWordsAndMeaningFind() {
    tell("leaf_1", "pear fruit");
    tell("leaf_2", "apple fruit");
    tell("leaf_3", "apple");
    meaning.begin(new FakeEmbedder());
    awaitMeaning();

    assertThat(ids(rank("a fruit", MemoryFilter.all()).candidates()))
        .containsExactly("leaf_2", "leaf_1", "leaf_3");
  }

  @Test
  void narrowsWordsAndMeaningAlike() {
    tell("leaf_1", "apple fruit");
    tell("root_1", "pear");
    meaning.begin(new FakeEmbedder());
    awaitMeaning();
    MemoryFilter roots = MemoryFilter.of(MemoryType.ROOT);

    assertThat(ids(rank("a fruit", roots).candidates())).containsExactly("root_1");
  }

  @Test
  void comparesTheBestAndLetsTheOthersFollow() {
    for (int i = 0; i < 60; i++) {
      tell("leaf_%02d".formatted(i), "fruit " + i);
    }

    List<Candidate> compared = rank("fruit", MemoryFilter.all()).candidates();
    List<Candidate> following =
        ranking.following(Told.SPACE, "fruit", MemoryFilter.all(), compared);

    assertThat(compared).hasSize(25);
    assertThat(following).hasSize(35);
    assertThat(ids(following)).doesNotContainAnyElementsOf(ids(compared));
  }

  @Test
  void answersByWordsWhereTheEmbedderFails() {
    tell("leaf_1", "apple");
    meaning.begin(new FakeEmbedder().failAt(text -> true));

    Ranking.Ranked ranked = rank("apple", MemoryFilter.all());

    assertThat(ids(ranked.candidates())).containsExactly("leaf_1");
    assertThat(ranked.byMeaning()).isFalse();
  }

  private Ranking.Ranked rank(String text, MemoryFilter filter) {
    return ranking.of(Told.SPACE, text, filter);
  }

  private void tell(String id, String content) {
    MemoryType type = id.startsWith("root") ? MemoryType.ROOT : MemoryType.LEAF;
    Memory memory = Told.memory(id, type, content);
    DurableWrites.await(
        store.write(
            Told.SPACE,
            unit -> {
              unit.insert(memory, "user");
              return id;
            }));
    words.apply(List.of(Told.written(store.lastChange(), memory)));
  }

  private void awaitMeaning() {
    assertThat(meaning.awaitCaughtUp(store.lastChange(), Duration.ofSeconds(30))).isTrue();
  }

  private static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::id).toList();
  }
}
