package dev.luna.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one definition of metamorphosis: every {@link Condition} has held for seven days without a
 * break.
 *
 * @param since when each condition began to hold; those that do not hold are absent
 */
public record Metamorphosis(Map<Condition, Instant> since) {

  /** How long all conditions must hold together. */
  public static final Duration REQUIRED = Duration.ofDays(7);

  public Metamorphosis {
    since = Map.copyOf(since);
  }

  /** Whether all conditions hold, however short. */
  public boolean complete() {
    return since.size() == Condition.values().length;
  }

  /** Whether it is reached. */
  public boolean ready(Instant now) {
    return readyAt().filter(at -> !at.isAfter(now)).isPresent();
  }

  /** When it is reached if everything stays as it is; empty while a condition does not hold. */
  public Optional<Instant> readyAt() {
    return complete()
        ? Optional.of(Collections.max(since.values()).plus(REQUIRED))
        : Optional.empty();
  }

  /** How long a condition has held; zero if it does not. */
  public Duration held(Condition condition, Instant now) {
    Duration held = Duration.between(since.getOrDefault(condition, now), now);
    return held.isNegative() ? Duration.ZERO : held;
  }

  /** As it was kept; names that are no condition are passed over. */
  static Metamorphosis of(Map<String, Instant> kept) {
    return new Metamorphosis(
        Arrays.stream(Condition.values())
            .filter(condition -> kept.containsKey(condition.label()))
            .collect(
                Collectors.toMap(
                    condition -> condition, condition -> kept.get(condition.label()))));
  }

  /** What is kept of it. */
  Map<String, Instant> kept() {
    return since.entrySet().stream()
        .collect(Collectors.toMap(held -> held.getKey().label(), Map.Entry::getValue));
  }

  /** As it is once a condition is known to have held since then; the earliest time wins. */
  Metamorphosis since(String name, Instant at) {
    Map<String, Instant> known = new HashMap<>(kept());
    known.merge(name, at, (one, other) -> one.isBefore(other) ? one : other);
    return of(known);
  }

  /** As it is once φ has this reading: a condition that goes on holding keeps its beginning. */
  Metamorphosis at(PhiReading phi, Instant now) {
    return new Metamorphosis(
        Arrays.stream(Condition.values())
            .filter(condition -> condition.holds(phi))
            .collect(
                Collectors.toMap(
                    condition -> condition, condition -> since.getOrDefault(condition, now))));
  }
}
