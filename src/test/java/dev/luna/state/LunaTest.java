package dev.luna.state;

import static dev.luna.state.Samples.NOW;
import static dev.luna.state.Samples.link;
import static dev.luna.state.Samples.memory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.luna.memory.Baseline;
import dev.luna.memory.Change;
import dev.luna.memory.Committed;
import dev.luna.memory.Counter;
import dev.luna.memory.Judgement;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.PhiPoint;
import dev.luna.memory.WriteUnit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LunaTest {

  private final FakeStore store = new FakeStore();
  private final FiredEvents events = new FiredEvents();
  private Luna luna;

  @BeforeEach
  void open() {
    luna = luna();
    store.tell(luna::on);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void isEmptyWhereNothingWasStored() {
    StateView view = luna.view("default");

    assertThat(view.counts().total()).isZero();
    assertThat(view.phi().value()).isEqualTo(1.0);
    assertThat(view.timeInLevel(NOW)).isZero();
    assertThat(luna.spaces()).isEmpty();
  }

  @Test
  void showsWhatWasCommittedAsSoonAsTheCallerHearsOfIt() {
    write(
        unit -> {
          unit.insert(memory("leaf_1"), "test");
          unit.insert(Samples.as(memory("root_1"), MemoryType.ROOT), "test");
          unit.link(link("leaf_1", "root_1"));
          unit.access(List.of("leaf_1"), NOW);
          unit.count(Counter.RECALLS, 3);
          unit.count(Counter.RECALL_HITS, 2);
        });

    StateCounts counts = luna.view("default").counts();
    assertThat(counts.of(MemoryType.LEAF)).isEqualTo(1);
    assertThat(counts.of(MemoryType.ROOT)).isEqualTo(1);
    assertThat(counts.connected()).isEqualTo(2);
    assertThat(counts.everRead()).isEqualTo(1);
    assertThat(counts.misses()).isEqualTo(1);
    assertThat(events.fired).hasSize(1);
    assertThat(events.fired.get(0).before().counts().total()).isZero();
    assertThat(events.fired.get(0).after()).isEqualTo(luna.view("default"));
    assertThat(luna.spaces()).containsExactly("default");
  }

  @Test
  void showsWhatItCountedOnceThatIsDurable() {
    luna.count("default", Counter.CHECKS_CONTRADICTED).toCompletableFuture().join();

    assertThat(luna.view("default").counts().of(Counter.CHECKS_CONTRADICTED)).isEqualTo(1);
    agreesWithTheStore();
  }

  @Test
  void agreesWithTheStoreAfterForgettingChangingAndRestoring() {
    write(
        unit -> {
          List.of("a", "b", "c").forEach(id -> unit.insert(memory(id), "test"));
          unit.link(link("a", "b"));
          unit.link(link("b", "c"));
          unit.access(List.of("b"), NOW);
        });
    agreesWithTheStore();
    forget("b", true);
    agreesWithTheStore();
    assertThat(luna.view("default").counts().connected()).isEqualTo(1);
    change(Samples.as(memory("c"), MemoryType.BRANCH));
    agreesWithTheStore();
    forget("b", false);
    agreesWithTheStore();
    assertThat(luna.view("default").counts().connected()).isEqualTo(3);
    write(unit -> unit.unlink("a", "b", "related"));
    agreesWithTheStore();
  }

  @Test
  void agreesWithTheStoreAfterErasing() {
    write(
        unit -> {
          List.of("a", "b", "c", "d").forEach(id -> unit.insert(memory(id), "test"));
          unit.link(link("a", "b"));
          unit.link(link("b", "c"));
          unit.access(List.of("b", "d"), NOW);
        });
    forget("d", true);

    write(unit -> unit.erase("b", "test"));
    agreesWithTheStore();
    write(unit -> unit.erase("d", "test"));
    agreesWithTheStore();
    assertThat(luna.view("default").counts().total()).isEqualTo(2);
    assertThat(luna.view("default").counts().links()).isZero();
    assertThat(luna.view("default").counts().everRead()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void agreesWithTheStoreAfterAnything(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      write(unit -> new RandomWork(random, unit).once());
      agreesWithTheStore();
      StateCounts counts = luna.view("default").counts();
      assertThat(counts.everRead()).isBetween(0L, counts.total());
      assertThat(counts.connected()).isBetween(0L, counts.total());
      assertThat(luna.view("default").phi().value()).isBetween(1.0, Phi.GOLDEN);
    }
  }

  @Test
  void knowsTheLinksOfAMemoryThatWasForgottenBeforeTheStart() {
    write(
        unit -> {
          List.of("a", "b").forEach(id -> unit.insert(memory(id), "test"));
          unit.link(link("a", "b"));
        });
    forget("b", true);
    luna = luna();
    store.tell(luna::on);

    forget("b", false);

    agreesWithTheStore();
    assertThat(luna.view("default").counts().connected()).isEqualTo(2);
  }

  @Test
  void countsACommitOnceThatTheSnapshotHoldsAlready() {
    Luna[] late = new Luna[1];
    store.beforeTelling(() -> late[0] = late[0] == null ? luna() : late[0]);
    store.tell(commit -> late[0].on(commit));

    write(unit -> unit.count(Counter.INTERACTIONS, 1));
    write(unit -> unit.count(Counter.INTERACTIONS, 1));

    assertThat(late[0].view("default").counts().of(Counter.INTERACTIONS)).isEqualTo(2);
  }

  @Test
  void countsBothCommitsThatShareANumber() {
    write(unit -> unit.count(Counter.RECALLS, 1));
    Change one = new Change.Counted(Counter.RECALLS, 1);
    luna.on(new Committed("default", 9, Samples.NOW, List.of(one)));
    luna.on(new Committed("default", 9, Samples.NOW, List.of(one)));

    assertThat(luna.view("default").counts().of(Counter.RECALLS)).isEqualTo(3);
  }

  @Test
  void keepsSilentWhenNothingVisibleChanged() {
    write(unit -> unit.insert(memory("leaf_1"), "test"));
    events.fired.clear();

    change(memory("leaf_1"));

    assertThat(events.fired).isEmpty();
  }

  @Test
  void recordsAnInteractionWithoutMovingPhi() {
    write(unit -> unit.insert(memory("leaf_1"), "test"));
    PhiReading before = luna.view("default").phi();

    PhiReading phi = luna.interact("default", "Hello there").toCompletableFuture().join();

    StateView view = luna.view("default");
    assertThat(phi).isEqualTo(before).isEqualTo(view.phi());
    assertThat(view.counts().of(Counter.INTERACTIONS)).isEqualTo(1);
    assertThat(view.phiHistory())
        .containsExactly(new PhiPoint(NOW, phi.value(), "dormant", "interaction of 2 words"));
  }

  @Test
  void recordsAChangeOfLevelSoThatItSurvivesARestart() throws InterruptedException {
    CountDownLatch recorded = new CountDownLatch(1);
    store.tell(
        commit -> {
          luna.on(commit);
          commit.changes().stream()
              .filter(Change.PhiRecorded.class::isInstance)
              .forEach(point -> recorded.countDown());
        });
    write(unit -> unit.count(Counter.INTERACTIONS, 1));
    write(
        unit -> {
          for (int i = 0; i < 20; i++) {
            unit.insert(memory("leaf_" + i), "test");
            unit.access(List.of("leaf_" + i), NOW);
          }
          unit.count(Counter.RECALLS, 1_000);
          unit.count(Counter.RECALL_HITS, 1_000);
          unit.count(Counter.CHECKS_SUPPORTED, 1_000);
          unit.count(Counter.FEEDBACK_USEFUL, 1_000);
        });

    assertThat(recorded.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(luna.view("default").level()).isEqualTo(Level.AWAKENING);
    StateView restarted = luna().view("default");
    assertThat(restarted.levelSince()).contains(NOW);
    assertThat(restarted.timeInLevel(NOW.plus(Duration.ofDays(7)))).isEqualTo(Duration.ofDays(7));
    assertThat(restarted.phiHistory())
        .extracting(PhiPoint::level, PhiPoint::occasion)
        .containsExactly(tuple("awakening", "level"));
  }

  @Test
  void keepsSinceWhenConditionsHoldUntilTheyDoNot() throws InterruptedException {
    write(unit -> unit.count(Counter.INTERACTIONS, 1));
    write(unit -> unit.count(Counter.CHECKS_SUPPORTED, 100));
    awaitHeld(Map.of("self_awareness", NOW));

    assertThat(luna.view("default").metamorphosis().since())
        .containsExactly(entry(Condition.SELF_AWARENESS, NOW));
    assertThat(luna().view("default").metamorphosis())
        .isEqualTo(luna.view("default").metamorphosis());

    write(unit -> unit.count(Counter.CHECKS_CONTRADICTED, 100));
    awaitHeld(Map.of());
    assertThat(luna.view("default").metamorphosis().since()).isEmpty();
  }

  @Test
  void takesOverSinceWhenConditionsHeldElsewhere() throws InterruptedException {
    Instant earlier = NOW.minus(Duration.ofDays(5));
    write(unit -> unit.count(Counter.INTERACTIONS, 1));
    write(unit -> unit.count(Counter.CHECKS_SUPPORTED, 100));
    awaitHeld(Map.of("self_awareness", NOW));

    write(
        unit -> {
          unit.hold("self_awareness", earlier);
          unit.hold("introspection", earlier);
        });

    assertThat(luna.view("default").metamorphosis().since())
        .containsExactly(entry(Condition.SELF_AWARENESS, earlier));
    awaitHeld(Map.of("self_awareness", earlier));
  }

  @Test
  void setsRightWhatACrashLeftHalfDone() throws InterruptedException {
    store.tell(commit -> {});
    write(
        unit -> {
          unit.count(Counter.CHECKS_SUPPORTED, 100);
          unit.keepHeld(Map.of("introspection", NOW));
        });

    Luna restarted = luna();

    assertThat(restarted.view("default").metamorphosis().since())
        .containsExactly(entry(Condition.SELF_AWARENESS, FakeStore.LAST_ACTIVITY));
    awaitHeld(Map.of("self_awareness", FakeStore.LAST_ACTIVITY));
  }

  @Test
  void keepsBaselinesWithTheInteraction() {
    Measurements measured =
        Measurements.of("Is it so?", Optional.empty(), new Judgement(Set.of(), Set.of()));
    luna.interact("default", "Is it so?", measured::record).toCompletableFuture().join();

    Map<Measure, Baseline> baselines = luna.view("default").baselines();
    assertThat(baselines.get(Measure.INQUIRY)).isEqualTo(Baseline.of(1, NOW));
    assertThat(luna().view("default").baselines()).isEqualTo(baselines);
    assertThat(events.fired).hasSize(1);
  }

  @Test
  void keepsTheNewestPointsOnly() {
    write(
        unit -> {
          for (int i = 0; i < PhiHistory.MOST + 5; i++) {
            unit.recordPhi(new PhiPoint(NOW.plusSeconds(i), 1, "dormant", "test"));
          }
        });

    List<PhiPoint> history = luna.view("default").phiHistory();
    assertThat(history).hasSize(PhiHistory.MOST);
    assertThat(history.get(0).at()).isEqualTo(NOW.plusSeconds(5));
    assertThat(luna.view("default").phiPoints()).isEqualTo(PhiHistory.MOST + 5);
    assertThat(luna().view("default").phiPoints()).isEqualTo(PhiHistory.MOST + 5);
  }

  @Test
  void keepsSpacesApart() {
    write(unit -> unit.count(Counter.INTERACTIONS, 1));

    assertThat(luna.view("other").counts().of(Counter.INTERACTIONS)).isZero();
  }

  private Luna luna() {
    return Luna.of(
        store, events, new Phi(PhiSettings.defaults()), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private void awaitHeld(Map<String, Instant> held) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!store.snapshot("default").held().equals(held)) {
      assertThat(System.nanoTime()).as("held by now").isLessThan(deadline);
      Thread.sleep(5);
    }
  }

  private void agreesWithTheStore() {
    assertThat(luna.view("default").counts()).isEqualTo(luna().view("default").counts());
  }

  private void forget(String id, boolean forgotten) {
    write(
        unit -> {
          Memory before = unit.find(id).orElseThrow();
          unit.replace(before, Samples.forgotten(before, forgotten), "changed", "test");
        });
  }

  private void change(Memory after) {
    write(unit -> unit.replace(unit.find(after.id()).orElseThrow(), after, "updated", "test"));
  }

  private void write(Consumer<WriteUnit> work) {
    store
        .write(
            "default",
            unit -> {
              work.accept(unit);
              return null;
            })
        .toCompletableFuture()
        .join();
  }
}
