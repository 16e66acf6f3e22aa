package dev.luna.mcp;

/** Tells whether the client still wants the answer. A parameter of a tool. */
public interface Cancellation {

  boolean isCancelled();

  /**
   * Ends a call that nobody waits for.
   *
   * @throws java.util.concurrent.CancellationException if the call was cancelled
   */
  void check();
}
