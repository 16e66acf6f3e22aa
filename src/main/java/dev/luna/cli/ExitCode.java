package dev.luna.cli;

/** How a command ended; from 64 on the numbers are those of sysexits.h. */
public enum ExitCode {
  /** All of it was done, and nothing is wrong. */
  DONE(0),
  /** It was done, but something was skipped or in conflict, or a check found something wrong. */
  PARTLY(1),
  /** The command line is wrong. */
  USAGE(64),
  /** What was named cannot be used: a backup, a source, a name that is taken. */
  UNUSABLE(65),
  /** The server that uses the store does not answer. */
  UNREACHABLE(69),
  /** The disk failed or is full. */
  DISK(74),
  /** It cannot be done while a server uses the store. */
  IN_USE(75),
  /** A setting is wrong, or the store cannot be opened. */
  SETTING(78);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** What the process ends with. */
  public int number() {
    return number;
  }

  static ExitCode of(boolean complete) {
    return complete ? DONE : PARTLY;
  }
}
