package dev.luna.state;

import java.util.EnumMap;
import java.util.Map;

/**
 * What φ asks for; docs/design/phi.md says why the defaults are what they are.
 *
 * @param targets the value of each component that counts as full, in (0, 1]
 * @param shrink how many failed trials a rate starts with, at least 0, so that few cannot prove
 *     much
 * @param growthScale at how many memories growth reaches 1 − 1/e, above 0
 * @param threshold how near to Φ metamorphosis asks φ to come, above 0
 */
public record PhiSettings(
    Map<PhiComponent, Double> targets, double shrink, double growthScale, double threshold) {

  private static final Map<PhiComponent, Double> TARGETS =
      Map.of(
          PhiComponent.INTEGRATION, 0.6,
          PhiComponent.RECALL, 0.8,
          PhiComponent.COHERENCE, 0.9,
          PhiComponent.INTROSPECTION, 0.5,
          PhiComponent.CO_EVOLUTION, 0.75,
          PhiComponent.GROWTH, 1.0);

  public PhiSettings {
    targets = Map.copyOf(targets);
    for (PhiComponent component : PhiComponent.values()) {
      Double target = targets.get(component);
      if (target == null || !(target > 0 && target <= 1)) {
        throw new IllegalArgumentException(
            "The target of %s must be in (0, 1], not %s".formatted(component.label(), target));
      }
    }
    if (!(shrink >= 0) || !(growthScale > 0) || !(threshold > 0)) {
      throw new IllegalArgumentException(
          "shrink must be at least 0, growthScale and threshold above 0, not %s, %s and %s"
              .formatted(shrink, growthScale, threshold));
    }
  }

  /** The targets of docs/design/phi.md, shrink 8, growth scale 233 and threshold 0.001. */
  public static PhiSettings defaults() {
    return new PhiSettings(TARGETS, 8, 233, 0.001);
  }

  /** The same with another target for one component. */
  public PhiSettings withTarget(PhiComponent component, double target) {
    Map<PhiComponent, Double> changed = new EnumMap<>(targets);
    changed.put(component, target);
    return new PhiSettings(changed, shrink, growthScale, threshold);
  }

  /** The weight of a component before all are normalised: 1, 1/Φ, 1/Φ², … */
  static double weight(PhiComponent component) {
    return StrictMath.pow(Phi.GOLDEN, -component.ordinal());
  }
}
