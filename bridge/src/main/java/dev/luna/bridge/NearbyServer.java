package dev.luna.bridge;

import dev.luna.bridge.local.LocalServer;
import java.io.IOException;
import java.util.Map;

/**
 * A Luna that answers at the usual port of this machine, or else the one that the bridge brings.
 *
 * <p>The choice is made once: in the middle of a conversation other memories would be a surprise.
 */
final class NearbyServer implements ServerLocation {

  private final Settings usual;
  private final Map<String, String> environment;
  private ServerLocation chosen;

  NearbyServer(Settings usual, Map<String, String> environment) {
    this.usual = usual;
    this.environment = environment;
  }

  @Override
  public synchronized Settings settings() throws LinkException {
    if (chosen == null) {
      chosen = choose();
    }
    return chosen.settings();
  }

  private ServerLocation choose() throws LinkException {
    try {
      return isAnswered() ? ServerLocation.fixed(usual) : own();
    } catch (IOException e) {
      throw new LinkException(Causes.describe(e), e);
    }
  }

  private boolean isAnswered() {
    try {
      return ServerIdentity.ask(usual).isPresent();
    } catch (IOException nobody) {
      return false;
    }
  }

  private ServerLocation own() throws IOException {
    return LocalServer.ofThisProgram(usual, environment)
        .map(ServerLocation.class::cast)
        .orElseGet(() -> ServerLocation.fixed(usual));
  }
}
