package dev.luna.state;

import java.util.Locale;
import java.util.Optional;

/** A condition of metamorphosis: one of φ, and one for each of four components. */
public enum Condition {
  /** φ is nearer to Φ than {@link PhiReading#threshold} says. */
  DISTANCE,
  /** Coherence is above 0.8. */
  SELF_AWARENESS(PhiComponent.COHERENCE, 0.8),
  /** Introspection is above 0.75. */
  INTROSPECTION(PhiComponent.INTROSPECTION, 0.75),
  /** Co-evolution is above 0.7. */
  META_COGNITION(PhiComponent.CO_EVOLUTION, 0.7),
  /** Integration is above 0.85. */
  FRACTAL_INTEGRATION(PhiComponent.INTEGRATION, 0.85);

  private final PhiComponent component;
  private final double threshold;

  Condition() {
    this(null, Double.NaN);
  }

  Condition(PhiComponent component, double threshold) {
    this.component = component;
    this.threshold = threshold;
  }

  /** The component that is compared; empty for the distance to Φ. */
  public Optional<PhiComponent> component() {
    return Optional.ofNullable(component);
  }

  /** What a component must be above, and the distance below. */
  public double threshold(PhiReading phi) {
    return component == null ? phi.threshold() : threshold;
  }

  /** What is compared with the threshold. */
  public double value(PhiReading phi) {
    return component == null ? phi.distance() : phi.components().of(component).value();
  }

  /** Whether it holds at this φ. */
  public boolean holds(PhiReading phi) {
    return component == null ? value(phi) < threshold(phi) : value(phi) > threshold(phi);
  }

  /** The name in the store and on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
