package dev.luna.bridge;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Answers a client's first question from memory while there is no connection to the server. */
final class FirstAnswers {

  private static final Logger LOG = System.getLogger(FirstAnswers.class.getName());

  private final Conversation conversation;
  private final Link link;
  private final Executor workers;

  FirstAnswers(Conversation conversation, Link link, Executor workers) {
    this.conversation = conversation;
    this.link = link;
    this.workers = workers;
  }

  /** Returns true if the message needs nothing more. */
  boolean give(JsonRpcMessage message) {
    if (link.isReady() || !message.isRequest() || !RememberedAnswers.isAboutServer(message)) {
      return false;
    }
    Optional<String> result = conversation.remembered().find(message);
    if (result.isEmpty()) {
      return false;
    }
    if (message.isRequest("initialize")) {
      // The session that the client sees as open is opened with the connection.
      if (!link.openLater(message)) {
        return false;
      }
    } else {
      workers.execute(() -> refresh(message));
    }
    String id = message.id().text();
    conversation
        .output()
        .write("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + result.get() + "}");
    return true;
  }

  private void refresh(JsonRpcMessage discover) {
    try {
      Optional<Transport> transport = link.awaitReady(conversation.deadline());
      if (transport.isPresent()) {
        JsonRpcMessage answer = transport.get().ask(OwnRequest.repeating(discover));
        conversation.knowledge().learn(discover.method(), answer);
        if (answer.kind() == JsonRpcMessage.Kind.RESULT) {
          conversation.remembered().learn(discover, answer);
        }
      }
    } catch (LinkException | IOException e) {
      LOG.log(Level.DEBUG, "The remembered answer could not be renewed: {0}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
