package dev.luna.mcp.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Severity of a log message, least severe first (RFC 5424). */
public enum LogLevel {
  DEBUG,
  INFO,
  NOTICE,
  WARNING,
  ERROR,
  CRITICAL,
  ALERT,
  EMERGENCY;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LogLevel> of(String text) {
    return Arrays.stream(values()).filter(level -> level.text().equals(text)).findFirst();
  }
}
