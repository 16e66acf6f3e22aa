package dev.luna.memory;

import static dev.luna.memory.FakeEmbedder.at;
import static dev.luna.memory.Told.SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.luna.memory.VectorIndex.Embedded;
import dev.luna.memory.VectorIndex.Near;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a memory is linked to as it is stored, and what is named as saying the same. */
@Timeout(60)
class AffinityTest {

  private static final String NEW = "a tram was late today";

  @TempDir Path directory;

  /** The cosine of each text to the new one. */
  private final Map<String, Double> cosines = new HashMap<>();

  private OpenMemories open;

  @BeforeEach
  void open() {
    open = new OpenMemories(directory);
    open.meaning.begin(new FakeEmbedder().as(text -> at(cosines.getOrDefault(text, 1.0))));
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void namesWhatSaysTheSame() {
    String same = told("today the tram came too late", 0.95).id();
    told("late again was our tram this morning", 0.93);

    assertThat(open.tell(NEW).nearDuplicates()).extracting(Near::id).containsExactly(same);
  }

  @Test
  void namesNothingWhoseWordsSpeakAgainstIt() {
    told("today the tram did not come too late", 0.99);

    assertThat(open.tell(NEW).nearDuplicates()).isEmpty();
  }

  @Test
  void linksToWhatIsAlike() {
    Memory alike = told("late again was our tram this morning", 0.93);
    told("dinner is at eight", 0.5);

    Memory stored = open.tell(NEW).memory();

    List<Link> links = open.memories.links(SPACE, stored.id());
    assertThat(links).hasSize(1);
    Link link = links.get(0);
    assertThat(link.from()).isEqualTo(stored.id());
    assertThat(link.to()).isEqualTo(alike.id());
    assertThat(link.kind()).isEqualTo("related");
    assertThat(link.score()).isCloseTo(0.93, within(1e-6));
    assertThat(link.created()).isEqualTo(stored.updated());
  }

  @Test
  void linksToNothingThatWasForgottenMeanwhile() {
    Memory alike = told("late again was our tram this morning", 0.93);
    open.corrections.forget(SPACE, alike.id(), "", "user");
    awaitMeaning();

    // As if it had been forgotten only after the vectors were asked.
    apply(alike);

    assertThat(open.memories.links(SPACE, open.tell(NEW).memory().id())).isEmpty();
  }

  @Test
  void passesOverWhatTheVectorsStillHoldAndTheStoreDoesNot() {
    Memory alike = told("late again was our tram this morning", 0.93);

    apply(Told.memory("leaf_x", "gone"));

    assertThat(open.memories.links(SPACE, open.tell(NEW).memory().id()))
        .extracting(Link::to)
        .containsExactly(alike.id());
  }

  private Memory told(String content, double cosine) {
    cosines.put(content, cosine);
    Memory memory = open.tell(content).memory();
    awaitMeaning();
    return memory;
  }

  private void apply(Memory memory) {
    float[] vector = at(cosines.getOrDefault(memory.content(), 1.0));
    open.vectors()
        .apply(List.of(new Embedded(memory, "", vector)), List.of(), open.store.lastChange());
  }

  private void awaitMeaning() {
    assertThat(open.meaning.awaitCaughtUp(open.store.lastChange(), OpenMemories.LONG)).isTrue();
  }
}
