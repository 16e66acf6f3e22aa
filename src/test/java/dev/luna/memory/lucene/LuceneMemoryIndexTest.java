package dev.luna.memory.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryStore.FeedEntry;
import dev.luna.memory.MemoryType;
import dev.luna.memory.WordScores;
import dev.luna.memory.WordSearch.WordHit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneMemoryIndexTest {

  private static final MemoryFilter ALL = MemoryFilter.all();

  @TempDir Path directory;
  private LuceneMemoryIndex index;

  @BeforeEach
  void open() {
    index = new LuceneMemoryIndex(directory.resolve("index"), "store");
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void findsWhatWasJustApplied() {
    index.apply(List.of(SampleMemory.of("leaf_1", "Nous avons acheté des chevaux").at(7)));

    List<WordHit> hits = index.search("default", "Combien de CHEVAL acheter ?").best(ALL, 10);

    assertThat(hits).extracting(WordHit::id).containsExactly("leaf_1");
    assertThat(hits.get(0).score()).isPositive();
    assertThat(index.indexedUpTo()).isEqualTo(7);
  }

  @Test
  void scoresMemoriesWordByWord() {
    index.apply(
        List.of(
            SampleMemory.of("leaf_1", "Nous avons acheté des chevaux").at(1),
            SampleMemory.of("leaf_2", "Nous avons vendu des chevaux").at(2),
            SampleMemory.of("leaf_3", "Rien").at(3)));
    String query = "Combien de CHEVAL acheter ?";

    WordScores scores =
        index.search("default", query).scores(List.of("leaf_3", "leaf_2", "leaf_1", "leaf_9"));

    assertThat(scores.words()).containsExactly("CHEVAL", "acheter");
    assertThat(scores.heldBy("leaf_1")).containsExactly("CHEVAL", "acheter");
    assertThat(scores.heldBy("leaf_2")).containsExactly("CHEVAL");
    assertThat(scores.heldBy("leaf_3")).isEmpty();
    assertThat(scores.byId()).doesNotContainKey("leaf_9");
    WordHit best = index.search("default", query).best(ALL, 1).get(0);
    float[] words = scores.byId().get(best.id()).scores();
    assertThat((double) words[0] + words[1]).isCloseTo(best.score(), within(1e-5));
  }

  @Test
  void saysWhichPassAFilter() {
    index.apply(
        List.of(
            SampleMemory.of("leaf_1", "apples").tags("a").at(1),
            SampleMemory.of("leaf_2", "apples").at(2),
            SampleMemory.of("leaf_3", "apples").tags("a").forgotten(true).at(3)));

    assertThat(
            index.passing(
                "default",
                filter(null, Set.of("a"), null, null),
                List.of("leaf_1", "leaf_2", "leaf_3")))
        .containsExactly("leaf_1");
  }

  @Test
  void findsFoldedTagAndDateWords() {
    index.apply(
        List.of(
            SampleMemory.of("leaf_1", "Un déjeuner à Besançon").tags("été-2024").at(1),
            SampleMemory.of("leaf_2", "Something").created("2023-02-14T08:00:00Z").at(2)));

    assertThat(found("besancon")).containsExactly("leaf_1");
    assertThat(found("ete")).containsExactly("leaf_1");
    assertThat(found("en février")).containsExactly("leaf_2");
    assertThat(found("February 2023")).containsExactly("leaf_2");
  }

  @Test
  void findsThePartsOfACompoundName() {
    index.apply(List.of(SampleMemory.of("leaf_1", "LUNA_MEMORY_PATH, see README.md").at(1)));

    assertThat(found("readme")).containsExactly("leaf_1");
    assertThat(found("memory")).containsExactly("leaf_1");
    assertThat(found("luna_memory_path")).containsExactly("leaf_1");
  }

  @Test
  void replacesAMemoryThatIsAppliedAgain() {
    index.apply(List.of(SampleMemory.of("leaf_1", "apples").at(1)));
    index.apply(List.of(SampleMemory.of("leaf_1", "pears").at(2)));
    index.apply(List.of(SampleMemory.of("leaf_1", "pears").at(2)));

    assertThat(found("apples")).isEmpty();
    assertThat(found("pears")).containsExactly("leaf_1");
  }

  @Test
  void keepsSpacesApartEvenWithTheSameId() {
    index.apply(
        List.of(
            SampleMemory.of("leaf_1", "apples").at(1),
            SampleMemory.of("leaf_1", "apples").space("other").at(2)));

    assertThat(index.search("default", "apples").best(ALL, 10)).hasSize(1);
    assertThat(index.search("other", "apples").best(ALL, 10)).hasSize(1);
    assertThat(index.search("third", "apples").best(ALL, 10)).isEmpty();
  }

  @Test
  void filtersExactlyWithoutChangingScores() {
    String longSource = "https://example.org/" + "é".repeat(40_000);
    index.apply(
        List.of(
            SampleMemory.of("root_1", "apples").type(MemoryType.ROOT).at(1),
            SampleMemory.of("leaf_2", "apples").tags("a", "b").at(2),
            SampleMemory.of("leaf_3", "apples").tags("a").source(longSource).at(3),
            SampleMemory.of("leaf_4", "apples").language("fr").at(4),
            SampleMemory.of("leaf_5", "apples").forgotten(true).at(5)));

    assertThat(found(filter(MemoryType.ROOT, Set.of(), null, null))).containsExactly("root_1");
    assertThat(found(filter(null, Set.of("a", "b"), null, null))).containsExactly("leaf_2");
    assertThat(found(filter(null, Set.of(), longSource, null))).containsExactly("leaf_3");
    assertThat(found(filter(null, Set.of(), longSource + "x", null))).isEmpty();
    assertThat(found(filter(null, Set.of(), null, "fr"))).containsExactly("leaf_4");
    assertThat(found(ALL)).containsExactlyInAnyOrder("root_1", "leaf_2", "leaf_3", "leaf_4");
    assertThat(index.search("default", "apples").best(ALL, 1).get(0).score())
        .isEqualTo(
            index
                .search("default", "apples")
                .best(filter(MemoryType.ROOT, Set.of(), null, null), 1)
                .get(0)
                .score());
  }

  @Test
  void filtersByTimeIncludingSinceAndExcludingUntil() {
    Instant time = Instant.parse("2024-01-01T00:00:00.000000001Z");
    index.apply(List.of(SampleMemory.of("leaf_1", "apples").created(time.toString()).at(1)));

    assertThat(found(between(time, time.plusNanos(1)))).hasSize(1);
    assertThat(found(between(time.plusNanos(1), Instant.MAX))).isEmpty();
    assertThat(found(between(Instant.MIN, time))).isEmpty();
    assertThat(found(between(Instant.MIN, Instant.MAX))).hasSize(1);
  }

  @Test
  void findsForgottenMemoriesOnlyWhenAsked() {
    index.apply(List.of(SampleMemory.of("leaf_1", "apples").forgotten(true).at(1)));

    assertThat(found("apples")).isEmpty();
    assertThat(found(MemoryFilter.everything())).containsExactly("leaf_1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apples AND (",
        "\"apples",
        "apples~^:*?[",
        "content:apples",
        "+apples -apples \\",
        "/apples/"
      })
  void readsAQueryAsDataNotAsSyntax(String query) {
    index.apply(List.of(SampleMemory.of("leaf_1", "apples and pears").at(1)));

    assertThat(found(query)).containsExactly("leaf_1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!… 🙂", "\u0000\uD800"})
  void findsNothingForAQueryWithoutWords(String query) {
    index.apply(List.of(SampleMemory.of("leaf_1", "apples").at(1)));

    assertThat(found(query)).isEmpty();
  }

  @Test
  void findsStopWordsWhenTheQueryHasNothingElse() {
    index.apply(List.of(SampleMemory.of("leaf_1", "To be or not to be").at(1)));

    assertThat(found("to be or not to be")).containsExactly("leaf_1");
  }

  @Test
  void answersAVeryLongQuery() {
    index.apply(List.of(SampleMemory.of("leaf_1", "apples").at(1)));

    assertThat(found("apples " + "word ".repeat(200_000))).containsExactly("leaf_1");
    assertThat(found("x".repeat(1_000_000))).isEmpty();
  }

  @Test
  void refusesCallsOnceClosed() throws IOException {
    index.close();
    index.close();

    List<FeedEntry> changes = List.of(SampleMemory.of("leaf_1", "apples").at(1));
    assertThatThrownBy(() -> index.apply(changes)).hasMessageContaining("closed");
    assertThatThrownBy(() -> found("apples")).hasMessageContaining("closed");
  }

  private List<String> found(String query) {
    return index.search("default", query).best(ALL, 10).stream().map(WordHit::id).toList();
  }

  private List<String> found(MemoryFilter filter) {
    return index.search("default", "apples").best(filter, 10).stream().map(WordHit::id).toList();
  }

  private static MemoryFilter filter(
      MemoryType type, Set<String> tags, String source, String language) {
    return new MemoryFilter(
        Optional.ofNullable(type),
        tags,
        Map.of(),
        Optional.ofNullable(source),
        Optional.ofNullable(language),
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  private static MemoryFilter between(Instant since, Instant until) {
    return new MemoryFilter(
        Optional.empty(),
        Set.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(since),
        Optional.of(until),
        false,
        false);
  }
}
