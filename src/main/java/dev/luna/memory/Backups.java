package dev.luna.memory;

import java.util.Optional;

/** Copies of the whole store, with every space, made while it is in use. */
public interface Backups {

  /** What the name of a backup must be. */
  String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

  /**
   * Makes a backup that holds everything acknowledged by now. Writers do not wait for it, and no
   * file is overwritten.
   *
   * @param name of the file without its ending, as {@link #NAME} says; empty for the time
   * @throws BackupException if the name is not allowed or taken, or the copy is not sound
   * @throws StoreUnavailableException if the store cannot be read or the disk is full
   */
  Backup make(Optional<String> name);
}
