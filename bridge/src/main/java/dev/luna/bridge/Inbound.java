package dev.luna.bridge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Sorts what one event stream delivers: the endpoint, answers, and messages for the client. */
final class Inbound implements EventStream.Listener {

  private static final Logger LOG = System.getLogger(Inbound.class.getName());

  private final SessionOpening opening;
  private final ClientOutput output;

  Inbound(SessionOpening opening, ClientOutput output) {
    this.opening = opening;
    this.output = output;
  }

  @Override
  public void event(String name, byte[] data) throws LinkException {
    if (data.length == 0) {
      return;
    }
    try {
      String text = Utf8.decode(data, lengthWithoutLineEnd(data));
      if ("endpoint".equals(name)) {
        opening.endpoint(text);
      } else if (name == null || name.equals("message")) {
        message(JsonRpcMessage.parse(OneLine.of(text)));
      }
    } catch (MalformedMessage e) {
      LOG.log(
          Level.WARNING, "Dropped an event that is not a JSON-RPC message: {0}", e.getMessage());
    }
  }

  private void message(JsonRpcMessage message) throws LinkException {
    boolean answersRequest =
        message.isResponse() && message.id() != null && message.id().key() != null;
    if (answersRequest) {
      opening.answered(message);
    } else {
      output.write(message.text());
    }
  }

  /** Jersey ends the data of each event with one line feed of its own. */
  private static int lengthWithoutLineEnd(byte[] data) {
    return data[data.length - 1] == '\n' ? data.length - 1 : data.length;
  }
}
