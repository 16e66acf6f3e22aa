package dev.luna.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Times as other programs write them.
 *
 * @param zone of those that name none
 */
record Timestamps(ZoneId zone) {

  private static final Instant EARLIEST = Instant.parse("-9999-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * A time in ISO 8601 in UTC, as precise as a store keeps it.
   *
   * @throws DateTimeException if it is none, or not between the years -9999 and 9999
   */
  static Instant instant(String text) {
    Instant time = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new DateTimeException("The year of " + text + " is out of range");
    }
    return time;
  }

  /** The time that a text says: with an offset, without one, or a day; empty if it says none. */
  Optional<Instant> read(String text) {
    String time = text.strip().replace(' ', 'T');
    try {
      if (time.indexOf('T') < 0) {
        return checked(LocalDate.parse(time).atStartOfDay(zone).toInstant());
      }
      return checked(
          isNaive(time)
              ? LocalDateTime.parse(time).atZone(zone).toInstant()
              : OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether a time says nothing of its offset from UTC. */
  static boolean isNaive(String text) {
    String time = text.strip();
    int clock = Math.max(time.indexOf('T'), time.indexOf(' '));
    return clock < 0 || !time.substring(clock).matches(".*(Z|z|[+-]\\d{2}(:?\\d{2})?)");
  }

  private static Optional<Instant> checked(Instant time) {
    return time.isBefore(EARLIEST) || time.isAfter(LATEST)
        ? Optional.empty()
        : Optional.of(time.truncatedTo(ChronoUnit.MICROS));
  }
}
