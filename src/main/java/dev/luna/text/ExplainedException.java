package dev.luna.text;

import java.util.Locale;

/**
 * Something could not be done, for a reason that the person who asked can do something about.
 * Whoever answers that person says it in their language; the message, for logs, is English.
 */
public abstract class ExplainedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Sentence sentence;

  /**
   * @param cause may be null
   * @param key of a sentence in the bundle beside the class of the exception
   */
  protected ExplainedException(Throwable cause, String key, Object... values) {
    super(null, cause);
    this.sentence = Sentence.of(getClass(), key, values);
  }

  /** Without a stack trace, because nothing failed. */
  protected ExplainedException(Sentence sentence) {
    super(null, null, false, false);
    this.sentence = sentence;
  }

  /** What was wrong, with which value, and what can be done about it. */
  public final Sentence sentence() {
    return sentence;
  }

  @Override
  public final String getMessage() {
    return sentence.in(Locale.ENGLISH);
  }
}
