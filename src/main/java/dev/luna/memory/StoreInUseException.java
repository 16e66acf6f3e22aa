package dev.luna.memory;

/** Another process, or another store of this one, holds the directory. */
public final class StoreInUseException extends StoreOpenException {

  private static final long serialVersionUID = 1L;

  private final String owner;

  /**
   * @param owner who holds it: process, host, since when
   */
  public StoreInUseException(String message, String owner) {
    super(message, null);
    this.owner = owner;
  }

  /** Who holds it: process, host, since when. */
  public String owner() {
    return owner;
  }
}
