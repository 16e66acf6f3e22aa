package dev.luna.mcp.protocol;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A revision of the specification, oldest first. */
public enum ProtocolVersion {
  V2024_11_05("2024-11-05", Era.LEGACY),
  V2025_03_26("2025-03-26", Era.LEGACY),
  V2025_06_18("2025-06-18", Era.LEGACY),
  V2025_11_25("2025-11-25", Era.LEGACY),
  V2026_07_28("2026-07-28", Era.MODERN);

  /** What a client that sends no version header is taken to speak over Streamable HTTP. */
  public static final ProtocolVersion ASSUMED = V2025_03_26;

  /** The newest revision that a session can have. */
  public static final ProtocolVersion LATEST_LEGACY = V2025_11_25;

  private final String text;
  private final Era era;

  ProtocolVersion(String text, Era era) {
    this.text = text;
    this.era = era;
  }

  /** The date that names the revision on the wire. */
  public String text() {
    return text;
  }

  public Era era() {
    return era;
  }

  public boolean atLeast(ProtocolVersion other) {
    return compareTo(other) >= 0;
  }

  public static Optional<ProtocolVersion> of(String text) {
    return Arrays.stream(values()).filter(version -> version.text.equals(text)).findFirst();
  }

  /** Every supported revision, newest first. */
  public static List<String> supported() {
    return Arrays.stream(values())
        .sorted(Comparator.reverseOrder())
        .map(ProtocolVersion::text)
        .toList();
  }
}
