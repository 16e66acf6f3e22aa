package dev.luna.bridge;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Sends the waiting messages one after the other, each on a live connection or not at all. */
final class Sender implements Runnable {

  private static final Logger LOG = System.getLogger(Sender.class.getName());

  private final Conversation conversation;
  private final Link link;

  Sender(Conversation conversation, Link link) {
    this.conversation = conversation;
    this.link = link;
  }

  @Override
  public void run() {
    Outbox outbox = conversation.outbox();
    try {
      for (Outgoing next = outbox.take(); next != null; next = outbox.take()) {
        sendGuarded(next);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendGuarded(Outgoing outgoing) throws InterruptedException {
    try {
      send(outgoing);
    } catch (RuntimeException bug) {
      conversation.broken(outgoing, bug);
    }
  }

  private void send(Outgoing outgoing) throws InterruptedException {
    Optional<Transport> connection = link.awaitReady(outgoing.deadline());
    if (System.nanoTime() - outgoing.deadline() >= 0) {
      String seconds = String.valueOf(conversation.limits().patience().toSeconds());
      giveUp(outgoing, Text.of("request.expired", link.server(), seconds, link.trouble()));
    } else if (connection.isEmpty()) {
      giveUp(outgoing, Text.of("request.denied", link.trouble()));
    } else if (!outgoing.wasLost() || mayRepeat(outgoing, connection.get())) {
      conversation.memory().sent(outgoing.message());
      outgoing.sending();
      connection.get().send(outgoing);
    }
  }

  /** Returns false if the message was settled or put back instead. */
  private boolean mayRepeat(Outgoing outgoing, Transport transport) throws InterruptedException {
    JsonRpcMessage message = outgoing.message();
    try {
      ServerKnowledge knowledge = conversation.knowledge();
      if (knowledge.repeating(message) == ServerKnowledge.Repeating.UNKNOWN) {
        new Inquiry(transport, knowledge).aboutRepeating(message);
      }
      if (knowledge.repeating(message) == ServerKnowledge.Repeating.SAFE) {
        return true;
      }
      String reason = Text.of("request.lost", link.server(), message.method());
      conversation.requests().fail(outgoing, Failure.unknownOutcome(message, reason));
    } catch (LinkException e) {
      conversation.notSent(outgoing);
    } catch (IOException e) {
      conversation.lost(outgoing, e.getMessage());
    }
    return false;
  }

  private void giveUp(Outgoing outgoing, String reason) {
    if (!outgoing.isRequest()) {
      LOG.log(Level.WARNING, "Dropped {0}: {1}", outgoing.message().label(), reason);
      conversation.outbox().settled(outgoing);
    } else {
      conversation.requests().fail(outgoing, failure(outgoing, reason));
    }
  }

  private Failure failure(Outgoing request, String reason) {
    if (request.wasLost()) {
      String lost = Text.of("request.lost", link.server(), request.message().method());
      return Failure.unknownOutcome(request.message(), lost);
    }
    return Failure.neverSent(reason);
  }
}
