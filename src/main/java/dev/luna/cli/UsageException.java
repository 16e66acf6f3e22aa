package dev.luna.cli;

/** The command line is wrong. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Object[] values;

  /**
   * @param key of the message that says what is wrong
   */
  UsageException(String key, Object... values) {
    super(key);
    this.values = values.clone();
  }

  String text(Texts texts) {
    return texts.say(getMessage(), values);
  }
}
