package dev.luna.memory;

import java.util.Locale;

/** What somebody says of a memory after it was recalled. */
public enum Verdict {
  USEFUL(Counter.FEEDBACK_USEFUL),
  NOT_USEFUL(Counter.FEEDBACK_NOT_USEFUL);

  private final Counter counter;

  Verdict(Counter counter) {
    this.counter = counter;
  }

  /** What counts such verdicts. */
  Counter counter() {
    return counter;
  }

  /** The name in the history and on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
