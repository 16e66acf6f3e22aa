package dev.luna.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.PhiPoint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhiHistoryTest {

  @Test
  void aPointThatComesLateStandsAtItsTime() {
    PhiPoint now = new PhiPoint(Samples.NOW, 1.5, "aware", "interaction");
    PhiPoint earlier = new PhiPoint(Samples.NOW.minusSeconds(60), 1.25, "dormant", "imported");
    PhiHistory history = new PhiHistory(List.of(now), 7, Level.AWARE, Optional.empty());

    history.add(earlier);

    assertThat(history.points()).containsExactly(earlier, now);
    assertThat(history.total()).isEqualTo(8);
  }

  @Test
  void aLevelHoldsSinceItWasReached() {
    PhiHistory history =
        new PhiHistory(List.of(), 0, Level.DORMANT, Optional.of(Samples.NOW.minusSeconds(9)));

    history.reached(Level.DORMANT, Samples.NOW);
    assertThat(history.since()).contains(Samples.NOW.minusSeconds(9));
    history.reached(Level.AWARE, Samples.NOW.plusSeconds(1));
    history.reached(Level.AWARE, Samples.NOW.plusSeconds(2));
    assertThat(history.since()).contains(Samples.NOW.plusSeconds(1));
  }

  @Test
  void aLevelOfWhichNothingIsKnownHoldsSinceNow() {
    PhiHistory history = new PhiHistory(List.of(), 0, Level.DORMANT, Optional.empty());

    history.reached(Level.DORMANT, Samples.NOW);

    assertThat(history.since()).contains(Samples.NOW);
  }
}
