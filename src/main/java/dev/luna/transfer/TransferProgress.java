package dev.luna.transfer;

/** Hears how far a transfer is. What it throws ends the transfer; what is done by then stays. */
@FunctionalInterface
public interface TransferProgress {

  /** Tells nobody. */
  TransferProgress NONE = (done, total) -> {};

  /**
   * @param done how many lines, files or memories are done, at most {@code total}
   * @param total how many there are
   */
  void report(long done, long total);
}
