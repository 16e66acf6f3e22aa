package dev.luna.cli;

import dev.luna.text.ExplainedException;
import dev.luna.text.Sentence;

/** The command line is wrong. */
final class UsageException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param key of the message that says what is wrong
   */
  UsageException(String key, Object... values) {
    super(Sentence.of(UsageException.class, key, values));
  }
}
