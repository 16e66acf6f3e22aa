package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
  private Projection projection;
  private Meaning meaning;
  private Ranking ranking;

  @BeforeEach
  void open() {
    store = SqliteMemoryStore.open(directory, committed -> {}, Clock.systemUTC());
    Path vectors = directory.resolve("vectors");
    meaning =
        new Meaning(
            store, embedder -> new LuceneVectorIndex(vectors, store.instance(), embedder.model()));
    projection = new Projection(store, words, "words", 10);
    projection.start();
    ranking = new Ranking(store, words, projection, meaning);
  }

  @AfterEach
  void close() {
    meaning.close();
    projection.close();
    store.close();
  }

  @Test
  void ranksByWordsAloneWithoutAnEmbedder() {
    tell("leaf_1", "one");
    tell("leaf_2", "one two");

    Ranking.Ranked ranked = rank("one two", MemoryFilter.all());

    assertThat(ids(ranked.candidates())).containsExactly("leaf_2", "leaf_1");
    assertThat(ranked.candidates()).extracting(Candidate::score).containsExactly(1.0, 0.5);
    assertThat(ranked.candidates().get(1).why().terms()).containsExactly("one");
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
  void comparesByMeaningToo() {
    tell("leaf_1", "apple");
    tell("leaf_2", "pear fruit");
    meaning.begin(new FakeEmbedder().unrelatedBelow(0.5));
    awaitMeaning();

    List<Candidate> found = rank("a fruit", MemoryFilter.all()).candidates();

    assertThat(ids(found)).containsExactly("leaf_2", "leaf_1");
    // The nearest of two is two standard deviations above the other.
    assertThat(found.get(1).score()).isCloseTo((0.01 + 2) * 0.3 / (1 + 0.01 * 0.3), within(1e-9));
    assertThat(found.get(0).why().meaningRank()).isEmpty();
  }

  @Test
  void findsWhatOnlyMeaningFindsHoweverManyTheWordsFind() {
    for (int i = 0; i < 30; i++) {
      tell("leaf_%02d".formatted(i), "pear fruit " + i);
    }
    tell("leaf_apple", "apple");
    meaning.begin(new FakeEmbedder().unrelatedBelow(0.5));
    awaitMeaning();

    assertThat(ids(rank("a fruit", MemoryFilter.all()).candidates()))
        .hasSize(26)
        .contains("leaf_apple");
  }

  @Test
  void leavesOutWhatHasNothingToDoWithTheQuestion() {
    tell("leaf_1", "apple");
    tell("leaf_2", "pear");
    meaning.begin(new FakeEmbedder().unrelatedBelow(0.5));
    awaitMeaning();

    assertThat(ids(rank("a fruit", MemoryFilter.all()).candidates())).containsExactly("leaf_1");
  }

  @Test
  void findsWhatStandsBesideWhatTheWordsFind() {
    tell("leaf_1", "talk", "which fruit");
    tell("leaf_2", "talk", "pear");
    tell("leaf_3", "pear");

    List<Candidate> found = rank("which fruit", MemoryFilter.all()).candidates();

    assertThat(ids(found)).containsExactly("leaf_1", "leaf_2");
    assertThat(found.get(1).score()).isCloseTo(0.6, within(1e-6));
    assertThat(found.get(1).why().beside()).contains("leaf_1");
    assertThat(found.get(0).why().beside()).isEmpty();
  }

  @Test
  void countsTheWordsOfWhatStandsBesideThoughTheFilterLeavesItOut() {
    tell("leaf_1", "fruit");
    tell("root_1", "talk", "ripe");
    tell("leaf_2", "talk", "fruit");

    List<Candidate> found = rank("ripe fruit", MemoryFilter.of(MemoryType.LEAF)).candidates();

    assertThat(ids(found)).containsExactly("leaf_2", "leaf_1");
    assertThat(found.get(1).score()).isCloseTo(1 / 1.6, within(1e-6));
  }

  @Test
  void findsNothingThatOnlyStandsBesideWhatMeaningFinds() {
    tell("leaf_1", "talk", "apple");
    tell("leaf_2", "talk", "pear");
    meaning.begin(new FakeEmbedder().unrelatedBelow(0.6));
    awaitMeaning();

    assertThat(ids(rank("a fruit", MemoryFilter.all()).candidates())).containsExactly("leaf_1");
  }

  @Test
  void letsWhatFollowsScoreByItsWordsAndNoMoreThanWhatWasCompared() {
    for (int i = 0; i < 30; i++) {
      tell("leaf_%02d".formatted(i), "ripe fruit " + i);
    }
    tell("leaf_last", "fruit");
    List<Candidate> compared = List.of(new Candidate("leaf_00", 0.8, Why.NOTHING));

    List<Candidate> following =
        ranking.following(Told.SPACE, "ripe fruit", MemoryFilter.all(), compared);

    assertThat(following).hasSize(30);
    assertThat(following.get(0).score()).isEqualTo(0.8);
    assertThat(following.get(29).id()).isEqualTo("leaf_last");
    assertThat(following.get(29).score()).isEqualTo(0.4);
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
    tell(id, "", content);
  }

  private void tell(String id, String source, String content) {
    MemoryType type = id.startsWith("root") ? MemoryType.ROOT : MemoryType.LEAF;
    Memory memory = Told.memory(id, type, source, content);
    DurableWrites.await(
        store.write(
            Told.SPACE,
            unit -> {
              unit.insert(memory, "user");
              return id;
            }));
    assertThat(projection.awaitCaughtUp(store.lastChange(), Duration.ofSeconds(30))).isTrue();
  }

  private void awaitMeaning() {
    assertThat(meaning.awaitCaughtUp(store.lastChange(), Duration.ofSeconds(30))).isTrue();
  }

  private static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::id).toList();
  }
}
