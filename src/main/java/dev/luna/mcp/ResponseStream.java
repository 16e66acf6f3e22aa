package dev.luna.mcp;

/** The HTTP response of the running call. A parameter of a tool. */
public interface ResponseStream {

  /**
   * Ends the HTTP response while the call goes on, so that a long call holds no connection; the
   * client asks again for what it missed (2025-11-25, "polling"). No effect where it cannot.
   */
  void release();
}
