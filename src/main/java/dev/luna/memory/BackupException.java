package dev.luna.memory;

/**
 * A backup cannot be made, or is none that can be put back. The message is one line that names the
 * file, what is wrong with it and what to do; nothing was changed.
 */
public final class BackupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
