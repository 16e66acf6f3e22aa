package dev.luna.analysis.pattern;

import java.util.List;
import java.util.Optional;

/** Looks for what returns after the same number of items. */
final class Periodicity {

  private static final int MIN_NUMBERS = 12;

  /** More numbers do not change the answer, only take longer. */
  private static final int SAMPLE = 2_000;

  private static final int CYCLES = 2;
  private static final int CYCLES_OF_NOISE = 3;

  private Periodicity() {}

  static Finding in(DataStream stream) {
    List<String> items = stream.items().stream().limit(SAMPLE).toList();
    if (items.size() < ItemCycle.MIN_ITEMS) {
      return Finding.notMeasurable(PatternKind.PERIODICITY, ItemCycle.MIN_ITEMS);
    }
    return measure(stream, items).measuredOn(items.size(), stream.items().size());
  }

  private static Finding measure(DataStream stream, List<String> items) {
    int cycles = stream.isText() ? ItemCycle.MIN_CYCLES : CYCLES;
    Optional<ItemCycle> cycle = ItemCycle.of(items, cycles);
    if (cycle.isPresent() || stream.numbers().size() < MIN_NUMBERS) {
      return ofItems(items, cycle);
    }
    return ofNumbers(stream.numbers().stream().limit(SAMPLE).toList());
  }

  private static Finding ofItems(List<String> items, Optional<ItemCycle> found) {
    ItemCycle cycle = found.orElse(new ItemCycle(0, 0, 1));
    return Finding.of(
        PatternKind.PERIODICITY,
        found.isPresent(),
        cycle.matches(),
        List.of(
            Measure.of("period", cycle.period()),
            Measure.atLeast("matching_share", cycle.matches(), ItemCycle.MIN_MATCHES),
            Measure.of("chance", cycle.chance())),
        found.isPresent() ? List.of(first(items, cycle.period(), " ")) : List.of());
  }

  private static Finding ofNumbers(List<Double> numbers) {
    double[] series = numbers.stream().mapToDouble(it -> it).toArray();
    Autocorrelation best = Autocorrelation.of(series, CYCLES_OF_NOISE);
    double bound =
        RedNoise.bound(series, noise -> Autocorrelation.of(noise, CYCLES_OF_NOISE).prominence());
    boolean found = best.lag() > 0 && best.prominence() > bound;
    List<String> items = numbers.stream().map(NumberReader::format).toList();
    return Finding.of(
        PatternKind.PERIODICITY,
        found,
        best.coefficient(),
        List.of(
            Measure.of("period", best.lag()),
            Measure.of("autocorrelation", best.coefficient()),
            Measure.atLeast("prominence", best.prominence(), bound)),
        found ? List.of(first(items, best.lag(), "; ")) : List.of());
  }

  private static Evidence first(List<String> items, int period, String separator) {
    String cycle = String.join(separator, items.subList(0, period));
    return new Evidence(Evidence.Type.CYCLE, cycle, period, List.of(1, period + 1));
  }
}
