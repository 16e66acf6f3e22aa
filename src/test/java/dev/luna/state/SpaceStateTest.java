package dev.luna.state;

import static dev.luna.state.Samples.link;
import static dev.luna.state.Samples.memory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.Change;
import dev.luna.memory.Counter;
import dev.luna.memory.StateSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SpaceStateTest {

  @Property(tries = 200)
  void comesToTheSameCountsAndPhiInAnyOrder(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int memories) {
    List<Change> changes = new ArrayList<>();
    Random random = new Random(seed);
    for (int i = 0; i < memories; i++) {
      changes.add(new Change.Stored(memory("m" + i)));
      changes.add(new Change.Linked(link("m" + i, "m" + random.nextInt(memories))));
      changes.add(new Change.Accessed(List.of("m" + i), random.nextInt(2)));
      changes.add(new Change.Counted(Counter.RECALLS, 1 + random.nextInt(3)));
      changes.add(new Change.Counted(Counter.RECALL_HITS, 1));
    }
    StateCounts before = counts(changes);
    Collections.shuffle(changes, random);
    Phi phi = new Phi(PhiSettings.defaults());

    assertThat(counts(changes)).isEqualTo(before);
    assertThat(phi.of(counts(changes)).value()).isEqualTo(phi.of(before).value());
  }

  private static StateCounts counts(List<Change> changes) {
    SpaceState state = new SpaceState(StateSnapshot.empty());
    changes.forEach(state::apply);
    return state.counts();
  }
}
