package dev.luna.bridge;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The messages that are at the server over Streamable HTTP, each in a POST of its own. */
final class Posts {

  /** What comes after these may depend on them. */
  private static final Set<String> IN_ORDER =
      Set.of("initialize", "logging/setLevel", "resources/subscribe", "resources/unsubscribe");

  private final Endpoint endpoint;
  private final LiveSession session;
  private final ServerKnowledge knowledge;
  private final Map<Outgoing, Exchange> exchanges = new ConcurrentHashMap<>();

  Posts(Endpoint endpoint, LiveSession session, ServerKnowledge knowledge) {
    this.endpoint = endpoint;
    this.session = session;
    this.knowledge = knowledge;
  }

  /** Whether a message must be finished before the next is sent. */
  static boolean isInOrder(JsonRpcMessage message) {
    return !message.isRequest() || IN_ORDER.contains(message.method());
  }

  /** The POST of a message. */
  Exchange post(Outgoing outgoing) {
    Map<String, String> headers = MessageHeaders.of(outgoing, session.get(), knowledge.tools());
    return register(outgoing, endpoint.post(outgoing, headers, isInOrder(outgoing.message())));
  }

  /** Goes on with the response to a message after an event of it. */
  Exchange resume(Outgoing outgoing, String lastEventId) {
    return register(outgoing, endpoint.get(session.get(), lastEventId));
  }

  /** Says that nothing more comes for a message. */
  void finished(Outgoing outgoing) {
    exchanges.remove(outgoing);
  }

  /** Ends the response to a message, whatever it still would say. */
  void abandon(Outgoing outgoing) {
    Exchange exchange = exchanges.get(outgoing);
    if (exchange != null) {
      exchange.close();
    }
  }

  /** The same for all messages. */
  void abandonAll() {
    exchanges.values().forEach(Exchange::close);
  }

  private Exchange register(Outgoing outgoing, Exchange exchange) {
    exchanges.put(outgoing, exchange);
    return exchange;
  }
}
