package dev.luna.bridge;

/** Says, in the user's language, why there is no connection to the server. */
public final class LinkException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A reason alone.
   *
   * @param reason one line for the user
   */
  public LinkException(String reason) {
    super(reason);
  }

  /**
   * A reason and what it was seen by.
   *
   * @param reason one line for the user
   */
  public LinkException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
