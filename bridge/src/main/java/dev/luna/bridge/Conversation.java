package dev.luna.bridge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/** What client and server say to each other, whatever connection carries it. */
final class Conversation {

  private static final Logger LOG = System.getLogger(Conversation.class.getName());

  private final Limits limits;
  private final ClientOutput output;
  private final Outbox outbox;
  private final OpenRequests requests;
  private final SessionMemory memory = new SessionMemory();
  private final ServerKnowledge knowledge = new ServerKnowledge();
  private final SeenLists lists = new SeenLists();
  private final RememberedAnswers remembered;

  Conversation(Limits limits, ClientOutput output, RememberedAnswers remembered) {
    this.limits = limits;
    this.output = output;
    this.outbox = new Outbox(limits);
    this.requests = new OpenRequests(output, outbox::settled);
    this.remembered = remembered;
  }

  Limits limits() {
    return limits;
  }

  ClientOutput output() {
    return output;
  }

  Outbox outbox() {
    return outbox;
  }

  OpenRequests requests() {
    return requests;
  }

  SessionMemory memory() {
    return memory;
  }

  ServerKnowledge knowledge() {
    return knowledge;
  }

  SeenLists lists() {
    return lists;
  }

  RememberedAnswers remembered() {
    return remembered;
  }

  /** When a message that begins to wait now has waited too long, in nanoTime. */
  long deadline() {
    return System.nanoTime() + limits.patience().toNanos();
  }

  /** Passes on a message of the server. */
  void take(JsonRpcMessage message) {
    if (message.answersRequest()) {
      answered(message);
    } else {
      output.write(message.text());
    }
  }

  /** The server has accepted a message that it need not answer. */
  void accepted(Outgoing outgoing) {
    outbox.settled(outgoing);
  }

  /**
   * A message that did not reach the server, or that it has put aside unread, can be sent again.
   */
  void notSent(Outgoing outgoing) {
    outgoing.notSent();
    outbox.again(outgoing);
  }

  /** A message left and nothing came back: what can be repeated without harm is. */
  void lost(Outgoing outgoing, String reason) {
    if (!outgoing.isRequest()) {
      LOG.log(Level.WARNING, "May be lost, {0}: {1}", reason, outgoing.message().label());
      outbox.settled(outgoing);
    } else if (canRepeat(outgoing)) {
      outgoing.lost(deadline());
      outbox.again(outgoing);
    } else {
      requests.fail(outgoing, Failure.unknownOutcome(outgoing.message(), reason));
    }
  }

  /** The server wants nothing of a message; what it says instead is the answer to a request. */
  void refused(Outgoing outgoing, int status, Supplier<JsonRpcMessage> answer) {
    if (outgoing.isRequest()) {
      take(answer.get());
    } else {
      String name = outgoing.message().label();
      LOG.log(Level.WARNING, "Not accepted, HTTP {0}: {1}", status, name);
      outbox.settled(outgoing);
    }
  }

  /** A message that the bridge itself stumbles over. */
  void broken(Outgoing outgoing, RuntimeException bug) {
    LOG.log(Level.ERROR, "Unexpected failure while sending", bug);
    if (outgoing.isRequest()) {
      String reason = Causes.describe(bug);
      requests.fail(outgoing, Failure.unknownOutcome(outgoing.message(), reason));
    } else {
      outbox.settled(outgoing);
    }
  }

  private boolean canRepeat(Outgoing request) {
    return request.mayBeSentAgain()
        && knowledge.repeating(request.message()) != ServerKnowledge.Repeating.UNSAFE;
  }

  private void answered(JsonRpcMessage response) {
    Optional<Outgoing> request = requests.find(response.id().key());
    request.ifPresent(asked -> learn(asked.message(), response));
    if (!requests.answer(response.id(), response.text())) {
      LOG.log(Level.DEBUG, "Dropped a late or unknown answer, id {0}", response.id().text());
    }
  }

  private void learn(JsonRpcMessage request, JsonRpcMessage response) {
    if (response.kind() == JsonRpcMessage.Kind.RESULT) {
      knowledge.learn(request.method(), response);
      memory.granted(request);
      lists.seen(request, response);
      remembered.learn(request, response);
    }
  }
}
