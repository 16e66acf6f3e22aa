package dev.luna.bridge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;

/** Sorts what the one stream of HTTP+SSE delivers: the endpoint, answers, and other messages. */
final class Inbound implements EventStream.Listener {

  private static final Logger LOG = System.getLogger(Inbound.class.getName());

  private final HttpSse connection;

  Inbound(HttpSse connection) {
    this.connection = connection;
  }

  @Override
  public void event(String name, byte[] data) throws LinkException {
    connection.checkTrouble();
    if (data.length == 0) {
      return;
    }
    try {
      String text = Utf8.decode(data, lengthWithoutLineEnd(data));
      if ("endpoint".equals(name)) {
        connection.opened(resolve(text));
      } else if (name == null || name.equals("message")) {
        connection.take(JsonRpcMessage.parse(OneLine.of(text)));
      }
    } catch (MalformedMessage e) {
      LOG.log(
          Level.WARNING, "Dropped an event that is not a JSON-RPC message: {0}", e.getMessage());
    }
  }

  /** Messages may carry the token, so they go nowhere but where the stream came from. */
  private URI resolve(String reference) throws LinkException {
    URI stream = connection.streamUri();
    try {
      URI resolved = stream.resolve(reference.strip());
      if (Origin.of(resolved).equals(Origin.of(stream))) {
        return resolved;
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw new LinkException(Text.of("link.origin", reference), notAnAddress);
    }
    throw new LinkException(Text.of("link.origin", reference));
  }

  /** Jersey ends the data of each event with one line feed of its own. */
  private static int lengthWithoutLineEnd(byte[] data) {
    return data[data.length - 1] == '\n' ? data.length - 1 : data.length;
  }
}
