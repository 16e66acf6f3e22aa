package dev.luna.mcp;

/** Tells the client how far a call is, where the client asked to be told. A parameter of a tool. */
public interface Progress {

  /**
   * @param progress greater than the one before, in the unit of {@code total}
   * @param total what {@code progress} is when done
   */
  void report(double progress, double total);
}
