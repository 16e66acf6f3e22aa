package dev.luna.bridge;

/**
 * Where the server is; asked before each connection, since a server of our own may have another
 * port and token each time.
 */
public interface ServerLocation {

  /**
   * Waits until the server can be reached, starting it if that is this location's way.
   *
   * @throws LinkException says why not, in one line
   */
  Settings settings() throws LinkException;

  /** A server that is always at the same place. */
  static ServerLocation fixed(Settings settings) {
    return () -> settings;
  }
}
