package dev.luna.bridge;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Sets up the log: standard error, one line an entry. */
final class Diagnostics {

  /** Held here because java.util.logging forgets the level of a logger nobody refers to. */
  private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");

  private Diagnostics() {}

  static void configure() {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format",
        "%1$tFT%1$tT.%1$tL %4$s luna-bridge: %5$s%6$s%n");
    // It warns of providers for media types that no event has.
    JERSEY.setLevel(Level.SEVERE);
  }
}
