package dev.luna.memory;

import static dev.luna.memory.Told.SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ErasureTest {

  private static final List<String> COPIES = List.of("backups/mine.db");

  @TempDir Path directory;

  private OpenMemories open;
  private Erasure erasure;

  @BeforeEach
  void open() {
    open = new OpenMemories(directory);
    erasure = new Erasure(open.store, open.projection, open.meaning, () -> COPIES);
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void showsWhatItWouldEraseTheForgottenToo() {
    Memory one = open.tell("one").memory();
    Memory two = open.tell("two").memory();
    Memory forgotten = open.corrections.forget(SPACE, two.id(), "", "user");

    assertThat(erasure.candidates(SPACE, List.of(two.id(), one.id(), two.id())))
        .containsExactly(forgotten, one);
  }

  @Test
  void namesAllThatDoNotExist() {
    String one = open.id("one");

    assertThatThrownBy(() -> erasure.candidates(SPACE, List.of("leaf_x", one, "leaf_y")))
        .isInstanceOf(MemoryNotFoundException.class)
        .hasMessage("No memory has the ids leaf_x, leaf_y");
    assertThatThrownBy(() -> erasure.candidates(SPACE, List.of("leaf_x")))
        .hasMessage("No memory has the id 'leaf_x'");
  }

  @Test
  void erasesAndSaysWhatRemains() {
    Memory secret = open.tell("secret").memory();
    Memory kept = open.tell("kept").memory();

    Erasure.Remains remains = erasure.erase(SPACE, List.of(secret), "user");

    assertThat(remains).isEqualTo(new Erasure.Remains(false, false, COPIES));
    assertThat(open.store.find(SPACE, secret.id())).isEmpty();
    assertThat(open.store.find(SPACE, kept.id())).contains(kept);
    assertThat(open.index.size()).isEqualTo(1);
  }

  @Test
  void erasesNothingWhereOneOfThemWasChangedSince() {
    Memory one = open.tell("one").memory();
    Memory two = open.tell("two").memory();
    open.corrections.update(
        SPACE, two.id(), Edit.ofContent("changed"), OptionalLong.empty(), "user");

    assertThatThrownBy(() -> erasure.erase(SPACE, List.of(one, two), "user"))
        .isInstanceOf(StaleVersionException.class)
        .hasMessageContainingAll(two.id(), "version 2, not 1");
    assertThat(open.store.find(SPACE, one.id())).contains(one);
  }

  @Test
  void erasesNothingWhereOneOfThemIsErasedAlready() {
    Memory one = open.tell("one").memory();
    Memory two = open.tell("two").memory();
    erasure.erase(SPACE, List.of(two), "user");

    assertThatThrownBy(() -> erasure.erase(SPACE, List.of(one, two), "user"))
        .isInstanceOf(MemoryNotFoundException.class)
        .hasMessageContaining(two.id());
    assertThat(open.store.find(SPACE, one.id())).contains(one);
  }

  @Test
  void saysThatTheIndexOfWordsStillHoldsThem() {
    Memory secret = open.tell("secret").memory();
    open.projection.close();

    assertThat(erasure.erase(SPACE, List.of(secret), "user").inIndex()).isTrue();
  }

  @Test
  void saysThatTheVectorsStillHoldThem() {
    open.meaning.begin(new FakeEmbedder());
    Memory secret = open.tell("secret").memory();
    open.meaning.close();

    assertThat(erasure.erase(SPACE, List.of(secret), "user").inIndex()).isTrue();
  }
}
