package dev.luna.mcp.session;

/** As many sessions as allowed are open; trying again later may help. */
public final class TooManySessionsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManySessionsException(int max) {
    super("All %d sessions are in use: try again later".formatted(max), null, false, false);
  }
}
