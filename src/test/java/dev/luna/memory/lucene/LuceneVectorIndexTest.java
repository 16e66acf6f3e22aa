package dev.luna.memory.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryStore.Erased;
import dev.luna.memory.MemoryType;
import dev.luna.memory.VectorIndex.Embedded;
import dev.luna.memory.VectorIndex.Held;
import dev.luna.memory.VectorIndex.Near;
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

class LuceneVectorIndexTest {

  private static final MemoryFilter ALL = MemoryFilter.all();
  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] NORTH_EAST = {0.6f, 0.8f};
  private static final float[] WEST = {-1, 0};

  @TempDir Path directory;
  private LuceneVectorIndex index;
  private long number;

  @BeforeEach
  void open() {
    index = new LuceneVectorIndex(directory.resolve("vectors"), "store", "model");
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void findsTheMostSimilarFirst() {
    put(SampleMemory.of("leaf_1", "east"), EAST);
    put(SampleMemory.of("leaf_2", "north"), NORTH);
    put(SampleMemory.of("leaf_3", "north-east"), NORTH_EAST);
    put(SampleMemory.of("leaf_4", "west"), WEST);

    List<Near> near = index.nearest("default", EAST, ALL, 10);

    assertThat(near).extracting(Near::id).containsExactly("leaf_1", "leaf_3", "leaf_2", "leaf_4");
    assertThat(near.get(0).similarity()).isCloseTo(1, within(1e-6));
    assertThat(near.get(1).similarity()).isCloseTo(0.6, within(1e-6));
    assertThat(near.get(2).similarity()).isCloseTo(0, within(1e-6));
    assertThat(near.get(3).similarity()).isCloseTo(-1, within(1e-6));
    assertThat(index.nearest("default", EAST, ALL, 2)).isEqualTo(near.subList(0, 2));
  }

  @Test
  void looksPastAllThatAFilterExcludes() {
    for (int i = 0; i < 100; i++) {
      put(SampleMemory.of("leaf_" + i, "near"), EAST);
    }
    SampleMemory far =
        SampleMemory.of("root_1", "far")
            .type(MemoryType.ROOT)
            .tags("x")
            .language("fr")
            .source("diary")
            .created("2020-01-01T00:00:00Z");
    put(far, NORTH_EAST);

    Instant year = Instant.parse("2021-01-01T00:00:00Z");
    for (MemoryFilter filter :
        List.of(
            MemoryFilter.of(MemoryType.ROOT),
            filter(Set.of("x"), Optional.empty(), Optional.empty(), Optional.empty()),
            filter(Set.of(), Optional.of("diary"), Optional.empty(), Optional.empty()),
            filter(Set.of(), Optional.empty(), Optional.of("fr"), Optional.empty()),
            filter(Set.of(), Optional.empty(), Optional.empty(), Optional.of(year)))) {
      assertThat(index.nearest("default", EAST, filter, 5))
          .extracting(Near::id)
          .containsExactly("root_1");
    }
  }

  @Test
  void passesOverWhatIsForgotten() {
    SampleMemory memory = SampleMemory.of("leaf_1", "east");
    put(memory, EAST);
    put(memory.forgotten(true), EAST);

    assertThat(index.nearest("default", EAST, ALL, 5)).isEmpty();
  }

  @Test
  void keepsSpacesApart() {
    put(SampleMemory.of("leaf_1", "here"), EAST);
    put(SampleMemory.of("leaf_1", "there").space("other"), NORTH);

    assertThat(index.nearest("other", EAST, ALL, 5)).extracting(Near::similarity).containsOnly(0.0);
    assertThat(index.held("default", "leaf_1").orElseThrow().vector()).containsExactly(EAST);
    assertThat(index.held("other", "leaf_1").orElseThrow().vector()).containsExactly(NORTH);
    assertThat(index.held("third", "leaf_1")).isEmpty();
    assertThat(index.similarities("other", NORTH, List.of("leaf_1"))).containsValue(1.0);
  }

  @Test
  void tellsSimilaritiesOfWhatItHolds() {
    put(SampleMemory.of("leaf_1", "east"), EAST);
    put(SampleMemory.of("leaf_2", "west"), WEST);

    assertThat(index.similarities("default", EAST, List.of("leaf_2", "leaf_1", "leaf_9")))
        .isEqualTo(Map.of("leaf_1", 1.0, "leaf_2", -1.0));
  }

  @Test
  void holdsTheNewestStateOfAMemory() {
    put(SampleMemory.of("leaf_1", "east"), EAST);
    put(SampleMemory.of("leaf_1", "north"), NORTH);

    Held held = index.held("default", "leaf_1").orElseThrow();

    assertThat(held.vector()).containsExactly(NORTH);
    assertThat(held.fingerprint()).isEqualTo("north");
    assertThat(held.version()).isEqualTo(1);
    assertThat(index.nearest("default", EAST, ALL, 5)).hasSize(1);
    assertThat(index.indexedUpTo()).isEqualTo(2);
  }

  @Test
  void letsGoOfWhatWasErased() {
    put(SampleMemory.of("leaf_1", "east"), EAST);
    put(SampleMemory.of("leaf_2", "north"), NORTH);

    index.apply(List.of(), List.of(new Erased(3, "default", "leaf_1")), 3);

    assertThat(index.held("default", "leaf_1")).isEmpty();
    assertThat(index.similarities("default", EAST, List.of("leaf_1"))).isEmpty();
    assertThat(index.nearest("default", EAST, ALL, 5))
        .extracting(Near::id)
        .containsExactly("leaf_2");
    assertThat(index.indexedUpTo()).isEqualTo(3);
  }

  @Test
  void isEmptyWhenCleared() {
    put(SampleMemory.of("leaf_1", "east"), EAST);

    index.clear();

    assertThat(index.indexedUpTo()).isZero();
    assertThat(index.nearest("default", EAST, ALL, 5)).isEmpty();
    assertThat(index.held("default", "leaf_1")).isEmpty();
  }

  @Test
  void isThereAgainForTheSameModelAndStore() {
    put(SampleMemory.of("leaf_1", "east"), EAST);

    reopen("store", "model");

    assertThat(index.indexedUpTo()).isEqualTo(1);
    assertThat(index.held("default", "leaf_1")).isPresent();
  }

  @Test
  void isEmptyForAnotherModelAndTakesOtherDimensions() {
    put(SampleMemory.of("leaf_1", "east"), EAST);

    reopen("store", "other");

    assertThat(index.indexedUpTo()).isZero();
    assertThat(index.held("default", "leaf_1")).isEmpty();
    put(SampleMemory.of("leaf_1", "up"), new float[] {0, 0, 1});
    assertThat(index.nearest("default", new float[] {0, 0, 1}, ALL, 5)).hasSize(1);
  }

  @Test
  void isEmptyForAnotherStore() {
    put(SampleMemory.of("leaf_1", "east"), EAST);

    reopen("another", "model");

    assertThat(index.indexedUpTo()).isZero();
    assertThat(index.held("default", "leaf_1")).isEmpty();
  }

  private void reopen(String store, String model) {
    index.close();
    index = new LuceneVectorIndex(directory.resolve("vectors"), store, model);
  }

  private void put(SampleMemory sample, float[] vector) {
    number++;
    Embedded embedded = new Embedded(sample.memory(), sample.content(), vector);
    index.apply(List.of(embedded), List.of(), number);
  }

  private static MemoryFilter filter(
      Set<String> tags,
      Optional<String> source,
      Optional<String> language,
      Optional<Instant> until) {
    return new MemoryFilter(
        Optional.empty(), tags, Map.of(), source, language, Optional.empty(), until, false, false);
  }
}
