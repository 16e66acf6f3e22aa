package dev.luna.bridge;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One life of a session with the server, and the requests whose answers depend on it. */
final class Connection {

  private static final Logger LOG = System.getLogger(Connection.class.getName());

  private final URI endpoint;
  private final MessagePost post;
  private final OpenRequests requests;
  private final Handshake handshake;
  private final Rejection rejection;
  private final Map<String, JsonRpcMessage> inFlight = new LinkedHashMap<>();
  private boolean ended;

  Connection(
      URI endpoint,
      MessagePost post,
      OpenRequests requests,
      Handshake handshake,
      Rejection rejection) {
    this.endpoint = endpoint;
    this.post = post;
    this.requests = requests;
    this.handshake = handshake;
    this.rejection = rejection;
  }

  /** Returns false, with nothing sent, if this connection has ended. */
  boolean send(JsonRpcMessage message) throws InterruptedException {
    if (!claim(message)) {
      return false;
    }
    try {
      HttpResponse<String> response = post.send(endpoint, message.text());
      if (!MessagePost.accepted(response)) {
        refused(message, response);
      }
    } catch (IOException e) {
      broken(message, e);
    }
    return true;
  }

  /** Forwards the answer to a request of this connection; drops any other. */
  void answered(JsonRpcMessage response) {
    handshake.answered(response);
    forget(response);
    if (!requests.answer(response.id(), response.text())) {
      LOG.log(Level.WARNING, "Dropped a late or unknown answer, id {0}", response.id().text());
    }
  }

  /** Ends this connection and returns the requests it leaves without an answer. */
  synchronized List<JsonRpcMessage> end() {
    ended = true;
    return List.copyOf(inFlight.values());
  }

  /**
   * Under one lock with {@link #end}, so that a request is either never sent here or ended here.
   */
  private synchronized boolean claim(JsonRpcMessage message) {
    if (ended) {
      return false;
    }
    if (message.isRequest()) {
      inFlight.put(message.id().key(), message);
    }
    handshake.sent(message);
    return true;
  }

  private synchronized void forget(JsonRpcMessage message) {
    inFlight.remove(message.id().key());
  }

  private void refused(JsonRpcMessage message, HttpResponse<String> response) {
    if (message.isRequest()) {
      forget(message);
      requests.answer(message.id(), rejection.answer(message, response));
    } else {
      LOG.log(Level.WARNING, "Not accepted, HTTP {0}: {1}", response.statusCode(), name(message));
    }
  }

  private void broken(JsonRpcMessage message, IOException cause) {
    if (message.isRequest()) {
      forget(message);
      requests.fail(message, rejection.failure(message, cause));
    } else {
      LOG.log(Level.WARNING, "Not sent, {0}: {1}", Causes.describe(cause), name(message));
    }
  }

  private static String name(JsonRpcMessage message) {
    return message.method() == null ? "response " + message.id().text() : message.method();
  }
}
