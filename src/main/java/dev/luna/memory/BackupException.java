package dev.luna.memory;

import dev.luna.text.ExplainedException;

/**
 * A backup cannot be made, or is none that can be put back. The message is one line that names the
 * file, what is wrong with it and what to do; nothing was changed.
 */
public final class BackupException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param cause may be null
   * @param key of a sentence in this package's messages
   */
  public BackupException(Throwable cause, String key, Object... values) {
    super(cause, key, values);
  }
}
