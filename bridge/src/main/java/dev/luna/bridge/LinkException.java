package dev.luna.bridge;

/** Says, in the user's language, why there is no connection to the server. */
public final class LinkException extends Exception {

  /** What to do about it. */
  public enum Remedy {
    /** Connecting again may help. */
    RECONNECT,
    /** The server has this transport not, but perhaps the other one. */
    OTHER_TRANSPORT,
    /** Only the user can help, so messages are answered at once instead of waiting. */
    USER
  }

  private static final long serialVersionUID = 1L;

  private final Remedy remedy;

  /**
   * A reason alone.
   *
   * @param reason one line for the user
   */
  public LinkException(String reason) {
    this(Remedy.RECONNECT, reason);
  }

  /**
   * A reason and what to do about it.
   *
   * @param reason one line for the user
   */
  public LinkException(Remedy remedy, String reason) {
    super(reason);
    this.remedy = remedy;
  }

  /**
   * A reason and what it was seen by.
   *
   * @param reason one line for the user
   */
  public LinkException(String reason, Throwable cause) {
    super(reason, cause);
    this.remedy = Remedy.RECONNECT;
  }

  Remedy remedy() {
    return remedy;
  }
}
