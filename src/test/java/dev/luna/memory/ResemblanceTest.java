package dev.luna.memory;

import static dev.luna.memory.FakeEmbedder.at;
import static dev.luna.memory.Told.SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is alike, outside of recall: nothing of it is counted. */
@Timeout(60)
class ResemblanceTest {

  @TempDir Path directory;

  private OpenMemories open;

  @BeforeEach
  void open() {
    open = new OpenMemories(directory);
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void findsTheMostAlikeAndCountsNothing() {
    Memory one = open.tell("chat").memory();
    Memory both = open.tell("chat noir").memory();
    open.tell("chien");

    assertThat(open.memories.resembling(SPACE, "chat noir", 10)).containsExactly(both, one);
    assertThat(open.memories.resembling(SPACE, "chat noir", 1)).containsExactly(both);
    assertThat(open.settled().counters()).isEmpty();
  }

  @Test
  void leavesOutWhatWasReplacedWhereOnlyWhatStandsIsAskedFor() {
    Memory old = open.tell("chat noir").memory();
    Memory other = open.tell("chat").memory();
    String later = open.id("chien");
    open.links.link(SPACE, later, old.id(), LinkKind.SUPERSEDES, 1, "");

    assertThat(open.memories.standing(SPACE, "chat noir", 10)).containsExactly(other);
    open.corrections.forget(SPACE, later, "", "user");
    assertThat(open.memories.standing(SPACE, "chat noir", 10)).containsExactly(old, other);
  }

  @Test
  void tellsHowSimilarOthersAreToAMemory() {
    Map<String, Double> cosines = Map.of("one", 1.0, "two", 0.8, "three", 0.6);
    open.meaning.begin(new FakeEmbedder().as(text -> at(cosines.get(text))));
    String one = open.id("one");
    String two = open.id("two");
    String three = open.id("three");
    assertThat(open.meaning.awaitCaughtUp(open.store.lastChange(), OpenMemories.LONG)).isTrue();

    Map<String, Double> similar =
        open.memories.similarities(SPACE, one, List.of(two, three, "leaf_x"));

    assertThat(similar).containsOnlyKeys(two, three);
    assertThat(similar.get(two)).isCloseTo(0.8, within(1e-6));
    assertThat(similar.get(three)).isCloseTo(0.6, within(1e-6));
    assertThat(open.memories.similarities(SPACE, "leaf_x", List.of(two))).isEmpty();
  }

  @Test
  void isNotKnownWithoutAnEmbedder() {
    String one = open.id("one");

    assertThat(open.memories.similarities(SPACE, one, List.of(open.id("two")))).isEmpty();
  }
}
