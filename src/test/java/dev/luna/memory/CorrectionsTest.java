package dev.luna.memory;

import static dev.luna.memory.Told.SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What corrections refuse, and that a memory then stays as it is. */
class CorrectionsTest {

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
  void refuseATextThatIsTooLong() {
    Memory memory = open.tell("one").memory();
    String text = "x".repeat(MemoryRules.DEFAULT_CONTENT_LIMIT + 1);

    assertThatThrownBy(() -> update(memory.id(), text))
        .isInstanceOf(InvalidMemoryException.class)
        .hasMessageContainingAll("The content", "65537");
    assertThat(open.store.find(SPACE, memory.id())).contains(memory);
  }

  @Test
  void refuseAReasonThatIsTooLong() {
    Memory memory = open.tell("one").memory();

    assertThatThrownBy(() -> open.corrections.forget(SPACE, memory.id(), "x".repeat(2_001), "user"))
        .isInstanceOf(InvalidMemoryException.class)
        .hasMessageContainingAll("The reason", "2001");
    assertThat(open.store.find(SPACE, memory.id())).contains(memory);
  }

  @Test
  void nameAMemoryThatDoesNotExist() {
    assertThatThrownBy(() -> update("leaf_x", "two"))
        .isInstanceOf(MemoryNotFoundException.class)
        .hasMessageContaining("leaf_x");
    assertThatThrownBy(() -> open.corrections.restore(SPACE, "leaf_x", 1, "user"))
        .isInstanceOf(MemoryNotFoundException.class)
        .hasMessageContaining("leaf_x");
  }

  private Memory update(String id, String content) {
    return open.corrections.update(
        SPACE, id, Edit.ofContent(content), OptionalLong.empty(), "user");
  }
}
