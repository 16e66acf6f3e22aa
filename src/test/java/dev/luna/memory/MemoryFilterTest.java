package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryFilterTest {

  private static final Memory MEMORY =
      Told.tagged(Told.memory("leaf_1", MemoryType.LEAF, "minutes", "text"), "red");
  private static final Instant CREATED = MEMORY.created();

  @Test
  void acceptsWhatHasTheTag() {
    assertThat(MemoryFilter.tagged("red").accepts(MEMORY)).isTrue();
    assertThat(MemoryFilter.tagged("blue").accepts(MEMORY)).isFalse();
  }

  @Test
  void acceptsWhatIsFromTheSource() {
    assertThat(MemoryFilter.from("minutes").accepts(MEMORY)).isTrue();
    assertThat(MemoryFilter.from("").accepts(MEMORY)).isFalse();
  }

  @Test
  void acceptsWhatWasCreatedThenOrLater() {
    assertThat(MemoryFilter.since(CREATED).accepts(MEMORY)).isTrue();
    assertThat(MemoryFilter.since(CREATED.minusNanos(1)).accepts(MEMORY)).isTrue();
    assertThat(MemoryFilter.since(CREATED.plusNanos(1)).accepts(MEMORY)).isFalse();
  }

  @Test
  void acceptsTheForgottenAndTheArchivedOnlyWhereEverythingIsAskedFor() {
    for (Memory hidden :
        new Memory[] {
          Revision.forgotten(MEMORY, "", CREATED), Revision.archived(MEMORY, CREATED)
        }) {
      assertThat(MemoryFilter.all().accepts(hidden)).isFalse();
      assertThat(MemoryFilter.tagged("red").accepts(hidden)).isFalse();
      assertThat(MemoryFilter.everything().accepts(hidden)).isTrue();
    }
  }
}
