package dev.luna.cli;

/**
 * What commands work with.
 *
 * @param server that uses the store, if one does
 */
record Desk(LocalStore store, Server server, Console console) {

  /** Says that the work goes through the server. */
  Server announcedServer() {
    console.note("through.server", server.url());
    return server;
  }
}
