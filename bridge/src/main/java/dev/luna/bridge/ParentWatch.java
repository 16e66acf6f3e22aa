package dev.luna.bridge;

/** Notices the end of the program that started the bridge, where it leaves the pipes open. */
final class ParentWatch {

  private ParentWatch() {}

  /**
   * Starts to watch.
   *
   * @param onEnd what to do when the parent has ended; on a thread of its own
   */
  static void start(Runnable onEnd) {
    ProcessHandle.current()
        .parent()
        .ifPresent(
            parent -> parent.onExit().thenRun(() -> new Thread(onEnd, "luna-orphan").start()));
  }
}
