package dev.luna.memory;

import java.nio.file.Path;

/** Another process, or another store of this one, holds the directory. */
public final class StoreInUseException extends StoreOpenException {

  private static final long serialVersionUID = 1L;

  private final String owner;

  /**
   * @param directory of the store
   * @param owner who holds it: process, host, since when
   */
  public StoreInUseException(Path directory, String owner) {
    super(null, "store.in_use", directory, owner);
    this.owner = owner;
  }

  /** Who holds it: process, host, since when. */
  public String owner() {
    return owner;
  }
}
