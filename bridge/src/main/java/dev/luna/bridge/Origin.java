package dev.luna.bridge;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port of an address, as RFC 6454 compares them. */
record Origin(String scheme, String host, int port) {

  static Origin of(URI uri) {
    String scheme = lower(uri.getScheme());
    int standard = scheme.equals("https") ? 443 : 80;
    return new Origin(scheme, lower(uri.getHost()), uri.getPort() < 0 ? standard : uri.getPort());
  }

  private static String lower(String part) {
    return part == null ? "" : part.toLowerCase(Locale.ROOT);
  }
}
