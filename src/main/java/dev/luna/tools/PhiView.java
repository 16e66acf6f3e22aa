package dev.luna.tools;

import dev.luna.state.Components;
import dev.luna.state.Explanation;
import dev.luna.state.Level;
import dev.luna.state.PhiComponent;
import dev.luna.state.PhiReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * φ as tools show it, with the evidence for it.
 *
 * @param value in [1, Φ]
 * @param distance to Φ
 * @param explanation in the caller's language
 */
record PhiView(
    double value, double distance, Level level, String explanation, List<Component> components) {

  /**
   * One component of φ.
   *
   * @param value in [0, 1]
   * @param weight its share of φ; the weights add up to 1
   * @param raisedBy what would raise it; empty if nothing more is needed
   */
  record Component(
      PhiComponent name,
      long successes,
      long trials,
      double value,
      double target,
      double weight,
      String counts,
      String raisedBy) {}

  static PhiView of(PhiReading phi, Locale locale) {
    Explanation explanation = Explanation.of(phi, locale);
    List<Component> components = new ArrayList<>();
    for (Explanation.Line line : explanation.components()) {
      Components.Reading reading = phi.components().of(line.component());
      components.add(
          new Component(
              line.component(),
              reading.successes(),
              reading.trials(),
              reading.value(),
              reading.target(),
              reading.weight(),
              line.counts(),
              line.raisedBy()));
    }
    return new PhiView(phi.value(), phi.distance(), phi.level(), explanation.summary(), components);
  }

  Component component(PhiComponent which) {
    return components.get(which.ordinal());
  }

  String toText() {
    StringBuilder text = new StringBuilder(explanation);
    for (Component component : components) {
      text.append("\n- ").append(component.counts());
      if (!component.raisedBy().isEmpty()) {
        text.append(". ").append(component.raisedBy());
      }
    }
    return text.toString();
  }
}
