package dev.luna.state;

import static dev.luna.state.Samples.NOW;
import static dev.luna.state.Samples.link;
import static dev.luna.state.Samples.memory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.Change;
import dev.luna.memory.Counter;
import dev.luna.memory.Link;
import dev.luna.memory.StateSnapshot;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of φ whatever happens, and in whatever order: changes drawn at random. */
class PhiEvidenceTest {

  private static final int MEMORIES = 40;

  private final Phi phi = new Phi(PhiSettings.defaults());

  @Property(tries = 200)
  void staysInItsRangeWhateverHappens(@ForAll long seed, @ForAll @IntRange(max = 300) int changes) {
    SpaceState state = new SpaceState(StateSnapshot.empty());
    Random random = new Random(seed);
    for (int i = 0; i < changes; i++) {
      any(random, i).forEach(state::apply);

      assertThat(phi(state)).isBetween(1.0, Phi.GOLDEN);
    }
  }

  @Property(tries = 200)
  void neverFallsUnderEvidence(@ForAll long seed, @ForAll @IntRange(max = 200) int successes) {
    SpaceState state = new SpaceState(StateSnapshot.empty());
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      any(random, i).forEach(state::apply);
    }
    double before = phi(state);
    for (int i = 0; i < successes; i++) {
      success(random).forEach(state::apply);

      assertThat(phi(state)).isGreaterThanOrEqualTo(before);
      before = phi(state);
    }
  }

  @Property(tries = 200)
  void isTheSameInAnyOrder(@ForAll long seed, @ForAll @IntRange(max = 200) int changes) {
    Random random = new Random(seed);
    List<Change> all = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      all.addAll(any(random, i));
    }
    double inOrder = phi(after(all));
    Collections.shuffle(all, random);

    assertThat(phi(after(all))).isEqualTo(inOrder);
  }

  @Property(tries = 50)
  void isNotMovedByWhatIsSaid(@ForAll long seed, @ForAll String statement) {
    Random random = new Random(seed);
    try (FakeStore store = new FakeStore()) {
      Luna luna = Luna.of(store, new FiredEvents(), phi, Clock.fixed(NOW, ZoneOffset.UTC));
      store.tell(luna::on);
      store
          .write(
              "default",
              unit -> {
                unit.insert(memory("m1"), "test");
                unit.count(Counter.RECALLS, 1 + random.nextInt(9));
                unit.count(Counter.RECALL_HITS, 1 + random.nextInt(9));
                return unit;
              })
          .toCompletableFuture()
          .join();
      PhiReading before = luna.view("default").phi();

      luna.interact("default", statement).toCompletableFuture().join();

      assertThat(luna.view("default").phi()).isEqualTo(before);
    }
  }

  private static List<Change> any(Random random, int number) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> List.of(new Change.Stored(memory("m" + number)));
      case 2 -> List.of(new Change.Counted(Counter.RECALLS, 1));
      case 3 -> List.of(new Change.Counted(Counter.CHECKS_CONTRADICTED, 1));
      case 4 -> List.of(new Change.Counted(Counter.FEEDBACK_NOT_USEFUL, 1));
      default -> success(random);
    };
  }

  private static List<Change> success(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> List.of(new Change.Linked(anyLink(random)));
      case 1 -> List.of(new Change.Accessed(List.of("m"), 1));
      case 2 -> List.of(new Change.Counted(Counter.CHECKS_SUPPORTED, 1));
      case 3 -> List.of(new Change.Counted(Counter.CHECKS_UNKNOWN, 1));
      case 4 -> List.of(new Change.Counted(Counter.FEEDBACK_USEFUL, 1));
      default ->
          List.of(
              new Change.Counted(Counter.RECALLS, 1), new Change.Counted(Counter.RECALL_HITS, 1));
    };
  }

  private static Link anyLink(Random random) {
    return link("m" + random.nextInt(MEMORIES), "m" + random.nextInt(MEMORIES));
  }

  private static SpaceState after(List<Change> changes) {
    SpaceState state = new SpaceState(StateSnapshot.empty());
    changes.forEach(state::apply);
    return state;
  }

  private double phi(SpaceState state) {
    return phi.of(state.counts()).value();
  }
}
