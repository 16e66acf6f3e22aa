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
}
