package dev.luna.state;

import dev.luna.memory.PhiPoint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The newest points of φ, and since when the level is what it is; for one thread at a time. */
final class PhiHistory {

  static final int MOST = 1_000;

  private List<PhiPoint> points;
  private long total;
  private Level level;
  private Optional<Instant> since;

  /**
   * A history as it was stored.
   *
   * @param total how many points there are in all
   * @param otherwise since when the level holds if the points do not tell
   */
  PhiHistory(List<PhiPoint> points, long total, Level level, Optional<Instant> otherwise) {
    this.points = newest(points);
    this.total = total;
    this.level = level;
    this.since = startOfLevel().or(() -> otherwise);
  }

  /** Adds a point at its time: one that was imported may be older than those that are here. */
  void add(PhiPoint point) {
    total++;
    points =
        newest(
            Stream.concat(points.stream(), Stream.of(point))
                .sorted(Comparator.comparing(PhiPoint::at))
                .toList());
  }

  /** Notes the level at this time. */
  void reached(Level now, Instant at) {
    if (now != level || since.isEmpty()) {
      since = Optional.of(at);
    }
    level = now;
  }

  /** Oldest first; the list does not change. */
  List<PhiPoint> points() {
    return points;
  }

  /** How many points there are, those included that are too old to be here. */
  long total() {
    return total;
  }

  Optional<Instant> since() {
    return since;
  }

  private Optional<Instant> startOfLevel() {
    Optional<Instant> start = Optional.empty();
    for (int i = points.size() - 1; i >= 0; i--) {
      if (!points.get(i).level().equals(level.label())) {
        break;
      }
      start = Optional.of(points.get(i).at());
    }
    return start;
  }

  private static List<PhiPoint> newest(List<PhiPoint> all) {
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }
}
