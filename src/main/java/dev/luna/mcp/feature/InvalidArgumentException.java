package dev.luna.mcp.feature;

import dev.luna.text.ExplainedException;
import dev.luna.text.Sentence;

/** An argument is missing, unknown, or not allowed; the message names it and what is allowed. */
final class InvalidArgumentException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  InvalidArgumentException(Sentence sentence) {
    super(sentence);
  }

  /**
   * @param key of a sentence in this package's messages
   */
  InvalidArgumentException(String key, Object... values) {
    this(Sentence.of(InvalidArgumentException.class, key, values));
  }
}
