package dev.luna.tools;

import dev.luna.memory.Baseline;
import dev.luna.state.Components;
import dev.luna.state.Measure;
import dev.luna.state.PhiComponent;
import dev.luna.state.PhiReading;
import dev.luna.state.StateView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of Luna and those she serves so far.
 *
 * @param feedback the component of φ that rests on judgements
 * @param measures those that were ever taken
 */
record CoEvolutionView(PhiView.Component feedback, List<Measured> measures) {

  /**
   * A measure over time.
   *
   * @param growth the baseline less the first value
   */
  record Measured(Measure measure, double growth, Baseline baseline) {

    static Measured of(Measure measure, Baseline baseline) {
      return new Measured(measure, baseline.value() - baseline.first(), baseline);
    }
  }

  /** Whether two states show the same here. */
  static boolean same(StateView one, StateView other) {
    return one.baselines().equals(other.baselines())
        && feedback(one.phi()).equals(feedback(other.phi()));
  }

  static CoEvolutionView of(StateView state, Locale locale) {
    return new CoEvolutionView(
        PhiView.of(state.phi(), locale).component(PhiComponent.CO_EVOLUTION),
        Arrays.stream(Measure.values())
            .flatMap(
                measure ->
                    Optional.ofNullable(state.baselines().get(measure))
                        .map(baseline -> Measured.of(measure, baseline))
                        .stream())
            .toList());
  }

  private static Components.Reading feedback(PhiReading phi) {
    return phi.components().of(PhiComponent.CO_EVOLUTION);
  }
}
