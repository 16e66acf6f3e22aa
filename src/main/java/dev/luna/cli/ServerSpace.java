package dev.luna.cli;

/** The space that a server gives to who calls it. */
final class ServerSpace {

  private ServerSpace() {}

  /**
   * @throws UsageException if another space is asked for
   */
  static void require(String space) {
    if (!space.equals(Command.DEFAULT_SPACE)) {
      throw new UsageException("usage.space", space);
    }
  }
}
