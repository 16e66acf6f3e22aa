package dev.luna.state;

import java.util.ArrayList;
import java.util.List;

/**
 * φ = 1 + (Φ − 1) · G, where G is the mean of the components with the weights 1, 1/Φ, 1/Φ², …
 *
 * <p>A function of counts alone: the same counts and settings give the same φ bit for bit on every
 * machine. docs/design/phi.md has the formula and what follows from it.
 */
public final class Phi {

  /** Φ, the golden ratio: the largest value of φ. */
  public static final double GOLDEN = 1.618033988749895;

  private final PhiSettings settings;
  private final double allWeights;

  /** φ by these settings. */
  public Phi(PhiSettings settings) {
    this.settings = settings;
    double sum = 0;
    for (PhiComponent component : PhiComponent.values()) {
      sum += PhiSettings.weight(component);
    }
    this.allWeights = sum;
  }

  /** φ of these counts, in [1, Φ]; 1 where there is no evidence. */
  public PhiReading of(StateCounts counts) {
    Evidence evidence = new Evidence(counts);
    List<Components.Reading> readings = new ArrayList<>();
    double sum = 0;
    for (PhiComponent component : PhiComponent.values()) {
      Components.Reading reading = reading(component, evidence);
      readings.add(reading);
      sum += PhiSettings.weight(component) * reading.value();
    }
    return new PhiReading(
        1 + (GOLDEN - 1) * (sum / allWeights), new Components(readings), settings.threshold());
  }

  private Components.Reading reading(PhiComponent component, Evidence evidence) {
    long trials = evidence.trials(component);
    long successes = Math.min(evidence.successes(component), trials);
    double rate = component == PhiComponent.GROWTH ? growth(trials) : shrunk(successes, trials);
    double target = settings.targets().get(component);
    return new Components.Reading(
        component,
        successes,
        trials,
        rate,
        target,
        Math.min(1, rate / target),
        PhiSettings.weight(component) / allWeights);
  }

  private double shrunk(long successes, long trials) {
    return trials == 0 ? 0 : successes / (trials + settings.shrink());
  }

  // StrictMath: Math.exp may differ in the last bit from one processor to another.
  private double growth(long memories) {
    return 1 - StrictMath.exp(-memories / settings.growthScale());
  }
}
