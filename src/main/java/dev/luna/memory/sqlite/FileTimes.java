package dev.luna.memory.sqlite;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times in names of files: they sort, and every file system takes them. */
final class FileTimes {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private FileTimes() {}

  /** {@code 20261231T235959.123Z}. */
  static String of(Instant time) {
    return FORMAT.format(time);
  }
}
