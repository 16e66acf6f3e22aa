package dev.luna.state;

import dev.luna.memory.Baseline;
import dev.luna.memory.PhiPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a space between two commits; it never changes.
 *
 * @param number the store's change number that it includes; 0 if nothing was ever written
 * @param levelSince since when the level of φ is what it is
 * @param phiHistory the newest 1 000 points, oldest first
 * @param phiPoints how many points there are in all
 * @param baselines of each measure that was ever taken
 */
public record StateView(
    String space,
    long number,
    StateCounts counts,
    PhiReading phi,
    Optional<Instant> levelSince,
    Optional<Instant> firstActivity,
    Optional<Instant> lastActivity,
    List<PhiPoint> phiHistory,
    long phiPoints,
    Metamorphosis metamorphosis,
    Map<Measure, Baseline> baselines) {

  public StateView {
    baselines = Map.copyOf(baselines);
  }

  /** The level of φ. */
  public Level level() {
    return phi.level();
  }

  /** How long the level has been what it is; zero in an empty space. */
  public Duration timeInLevel(Instant now) {
    return levelSince.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
  }

  /** Whether this shows the same as another view, apart from when something last happened. */
  boolean showsTheSameAs(StateView other) {
    return counts.equals(other.counts)
        && phiHistory.equals(other.phiHistory)
        && metamorphosis.equals(other.metamorphosis)
        && baselines.equals(other.baselines);
  }
}
