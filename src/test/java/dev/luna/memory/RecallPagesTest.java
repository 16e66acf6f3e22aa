package dev.luna.memory;

import static dev.luna.memory.Told.SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is on the pages of an answer, and what they say of themselves. */
@Timeout(60)
class RecallPagesTest {

  /** As many of the best as are compared with what stands beside them. */
  private static final int COMPARED = 25;

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
  void endWithAFullPage() {
    tell(3);

    assertThat(open.recall("chat", 3).nextCursor()).isEmpty();
    assertThat(open.recall("chat", 2).nextCursor()).isPresent();
  }

  @Test
  void goOnWhereWhatIsComparedEndsWithThem() {
    List<String> told = tell(COMPARED + 5);

    assertThat(paged(COMPARED)).containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void holdNothingTwiceThatReplacesWhatOnlyFollows() {
    List<String> told = tell(COMPARED + 5);
    String last = told.get(told.size() - 1);
    open.links.link(SPACE, told.get(0), last, LinkKind.SUPERSEDES, 1, "");

    assertThat(paged(10)).containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void holdWhatOnlyFollowsBelowTheRestHoweverUsefulItWas() {
    List<String> told = tell(COMPARED + 5);
    String useful = told.get(COMPARED);
    open.judge(Set.of(useful), Set.of(told.get(0)));

    List<Recollection> all = open.recall("chat", 100).items();

    Recollection least = all.get(COMPARED - 1);
    assertThat(least.memory().id()).isEqualTo(told.get(0));
    assertThat(all.get(COMPARED).memory().id()).isEqualTo(useful);
    assertThat(all.get(COMPARED).score()).isCloseTo(least.score(), within(1e-12));
    assertThat(all.get(COMPARED + 1).score()).isLessThan(least.score());
  }

  @Test
  void leaveOutWhatScoresLessThanAskedFor() {
    String both = open.id("chat noir");
    String one = open.id("chat");

    assertThat(OpenMemories.ids(scoring(0.5))).containsExactly(both, one);
    assertThat(OpenMemories.ids(scoring(0.51))).containsExactly(both);
  }

  @Test
  void countRecallsAndThoseThatFoundSomething() {
    tell(1);

    open.recall("chat", 10);
    open.recall("chat", 10);
    open.recall("chien", 10);

    assertThat(open.settled().counters())
        .containsEntry(Counter.RECALLS, 3L)
        .containsEntry(Counter.RECALL_HITS, 2L);
  }

  @Test
  void sayHowMuchTheIndexOfWordsIsBehind() {
    List<String> told = tell(1);
    open.recall("chat", 10);
    open.projection.close();
    tell(2);

    Recalled recalled = open.recall("chat", 10);

    assertThat(OpenMemories.ids(recalled)).isEqualTo(told);
    assertThat(recalled.lag()).isEqualTo(1);
  }

  @Test
  void leaveOutWhatWasForgottenSinceTheIndexSawIt() {
    String id = open.id("chat");
    String kept = open.id("chat noir");
    open.recall("chat", 10);
    open.projection.close();
    open.corrections.forget(SPACE, id, "", "user");

    assertThat(OpenMemories.ids(open.recall("chat", 10))).containsExactly(kept);
  }

  /** Memories that say almost the same. */
  private List<String> tell(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(open.id("chat " + i));
    }
    return ids;
  }

  private List<String> paged(int limit) {
    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Recalled page = open.recall("chat", 0, limit, cursor);
      seen.addAll(OpenMemories.ids(page));
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return seen;
  }

  private Recalled scoring(double least) {
    return open.memories.recall(
        SPACE, new RecallQuery("chat noir", MemoryFilter.all(), 0, 10, Optional.empty(), least));
  }
}
