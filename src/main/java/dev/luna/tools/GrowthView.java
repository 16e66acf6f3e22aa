package dev.luna.tools;

import dev.luna.memory.Baseline;
import dev.luna.state.Measure;
import dev.luna.state.Observation;
import dev.luna.state.Trend;
import java.time.Instant;
import java.util.Optional;

/**
 * A measure of an interaction beside what is usual in those before it.
 *
 * @param value in [0, 1]
 * @param usual the baseline before it; absent at the first time
 * @param change the value less the usual one; absent at the first time
 * @param baseline what is usual with it
 * @param first the first value ever, which growth over all time starts from
 * @param observations how many values there are with it
 */
record GrowthView(
    Measure measure,
    double value,
    Optional<Double> usual,
    Optional<Double> change,
    Trend trend,
    double baseline,
    double first,
    long observations,
    Instant firstAt) {

  static GrowthView of(Observation observation) {
    Baseline after = observation.after();
    return new GrowthView(
        observation.measure(),
        observation.value(),
        observation.before().map(Baseline::value),
        observation.before().map(before -> observation.value() - before.value()),
        observation.trend(),
        after.value(),
        after.first(),
        after.observations(),
        after.firstAt());
  }

  String toText(Texts texts) {
    String name = texts.say("measure." + measure.label());
    return usual
        .map(
            before ->
                texts.say(
                    "growth.compared",
                    name,
                    value,
                    before,
                    observations - 1,
                    texts.say("trend." + trend.label())))
        .orElseGet(() -> texts.say("growth.first", name, value));
  }
}
