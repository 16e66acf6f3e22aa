package dev.luna.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.luna.memory.Counter;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PhiTest {

  private final Phi phi = new Phi(PhiSettings.defaults());

  @Example
  void isOneWithoutEvidence() {
    PhiReading reading = phi.of(Samples.counts(0, 0, 0, Map.of()));

    assertThat(reading.value()).isEqualTo(1.0);
    assertThat(reading.level()).isEqualTo(Level.DORMANT);
  }

  @Example
  void isGoldenWhereEveryComponentIsFull() {
    assertThat(phi.of(plenty()).value()).isEqualTo(Phi.GOLDEN);
    assertThat(phi.of(plenty()).level()).isEqualTo(Level.TRANSCENDENT);
  }

  @Example
  void followsTheFormula() {
    StateCounts counts =
        Samples.counts(
            233,
            20,
            10,
            Map.of(
                Counter.RECALLS, 12L,
                Counter.RECALL_HITS, 8L,
                Counter.CHECKS_SUPPORTED, 1L,
                Counter.CHECKS_UNKNOWN, 1L,
                Counter.CHECKS_CONTRADICTED, 2L,
                Counter.FEEDBACK_USEFUL, 3L,
                Counter.FEEDBACK_NOT_USEFUL, 1L));
    double[] values = {
      20.0 / 241 / 0.6,
      8.0 / 20 / 0.8,
      2.0 / 12 / 0.9,
      10.0 / 241 / 0.5,
      3.0 / 12 / 0.75,
      1 - Math.exp(-1)
    };
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] / Math.pow(Phi.GOLDEN, i);
      weights += 1 / Math.pow(Phi.GOLDEN, i);
    }

    assertThat(phi.of(counts).value())
        .isCloseTo(1 + (Phi.GOLDEN - 1) * sum / weights, within(1e-12));
  }

  @Example
  void saysWhatIsBehindEachComponent() {
    Components.Reading recall =
        phi.of(Samples.counts(0, 0, 0, Map.of(Counter.RECALLS, 12L, Counter.RECALL_HITS, 8L)))
            .components()
            .of(PhiComponent.RECALL);

    assertThat(recall.successes()).isEqualTo(8);
    assertThat(recall.trials()).isEqualTo(12);
    assertThat(recall.rate()).isEqualTo(0.4);
    assertThat(recall.value()).isCloseTo(0.5, within(1e-12));
    assertThat(recall.canRise()).isTrue();
  }

  @Example
  void hasWeightsThatAddUpToOne() {
    assertThat(
            phi.of(plenty()).components().readings().stream()
                .mapToDouble(Components.Reading::weight)
                .sum())
        .isCloseTo(1, within(1e-12));
  }

  @Example
  void refusesSettingsThatMeanNothing() {
    PhiSettings defaults = PhiSettings.defaults();

    assertThatThrownBy(() -> defaults.withTarget(PhiComponent.RECALL, 0))
        .hasMessageContaining("recall");
    assertThatThrownBy(() -> new PhiSettings(defaults.targets(), -1, 89, 0.001))
        .hasMessageContaining("shrink");
  }

  @Property
  void staysBetweenOneAndGolden(@ForAll @Size(11) long[] seeds) {
    assertThat(phi.of(counts(seeds)).value()).isBetween(1.0, Phi.GOLDEN);
  }

  @Property
  void isTheSameForTheSameCounts(@ForAll @Size(11) long[] seeds) {
    double again = new Phi(PhiSettings.defaults()).of(counts(seeds)).value();

    assertThat(Double.doubleToRawLongBits(phi.of(counts(seeds)).value()))
        .isEqualTo(Double.doubleToRawLongBits(again));
  }

  @Property
  void neverFallsWithMoreSuccessesInAsManyTrials(
      @ForAll @Size(11) long[] seeds, @ForAll @LongRange(min = 1, max = 5) long more) {
    StateCounts counts = counts(seeds);
    StateCounts better =
        new StateCounts(
            counts.memories(),
            Math.min(counts.total(), counts.everRead() + more),
            counts.links(),
            Math.min(counts.total(), counts.connected() + more),
            with(counts, Counter.RECALL_HITS, Math.min(more, counts.misses())));

    assertThat(phi.of(better).value()).isGreaterThanOrEqualTo(phi.of(counts).value());
  }

  @Property
  void neverFallsWhenSomethingSucceeds(@ForAll @Size(11) long[] seeds) {
    StateCounts counts = counts(seeds);
    double before = phi.of(counts).value();
    StateCounts recalled =
        replace(counts, with(counts, Counter.RECALLS, 1, Counter.RECALL_HITS, 1));

    assertThat(phi.of(recalled).value()).isGreaterThanOrEqualTo(before);
    assertThat(phi.of(replace(counts, with(counts, Counter.CHECKS_SUPPORTED, 1))).value())
        .isGreaterThanOrEqualTo(before);
    assertThat(phi.of(replace(counts, with(counts, Counter.FEEDBACK_USEFUL, 1))).value())
        .isGreaterThanOrEqualTo(before);
  }

  @Property
  void isNotMovedByAPlainStatement(@ForAll @Size(11) long[] seeds) {
    StateCounts counts = counts(seeds);

    assertThat(phi.of(replace(counts, with(counts, Counter.INTERACTIONS, 1))).value())
        .isEqualTo(phi.of(counts).value());
  }

  private static StateCounts plenty() {
    return Samples.counts(
        20_000,
        20_000,
        20_000,
        Map.of(
            Counter.RECALLS, 1_000L,
            Counter.RECALL_HITS, 1_000L,
            Counter.CHECKS_SUPPORTED, 1_000L,
            Counter.FEEDBACK_USEFUL, 1_000L));
  }

  /** Counts that can be: no more successes than trials. */
  private static StateCounts counts(long[] seeds) {
    long memories = Math.floorMod(seeds[0], 20_000L);
    Map<Counter, Long> counters = new EnumMap<>(Counter.class);
    for (Counter counter : Counter.values()) {
      counters.put(counter, Math.floorMod(seeds[3 + counter.ordinal()], 2_000L));
    }
    counters.merge(
        Counter.RECALL_HITS, counters.get(Counter.RECALLS), (hits, most) -> Math.min(hits, most));
    return Samples.counts(
        memories,
        Math.floorMod(seeds[1], memories + 1),
        Math.floorMod(seeds[2], memories + 1),
        counters);
  }

  private static Map<Counter, Long> with(StateCounts counts, Counter counter, long more) {
    Map<Counter, Long> counters = new EnumMap<>(counts.counters());
    counters.merge(counter, more, Long::sum);
    return counters;
  }

  private static Map<Counter, Long> with(
      StateCounts counts, Counter one, long more, Counter other, long moreOther) {
    return with(replace(counts, with(counts, one, more)), other, moreOther);
  }

  private static StateCounts replace(StateCounts counts, Map<Counter, Long> counters) {
    return new StateCounts(
        counts.memories(), counts.everRead(), counts.links(), counts.connected(), counters);
  }
}
