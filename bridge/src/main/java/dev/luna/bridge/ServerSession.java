package dev.luna.bridge;

/**
 * A session that the server keeps for the client; none in the stateless era.
 *
 * @param id the server's name for it, or null if the server keeps none
 * @param version the revision of the protocol agreed on, or null if it is not known yet
 */
record ServerSession(String id, String version) {

  static final ServerSession NONE = new ServerSession(null, null);
}
