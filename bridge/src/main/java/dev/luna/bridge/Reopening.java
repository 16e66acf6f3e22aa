package dev.luna.bridge;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Opens the client's session on a server that does not know it, as the client left it. */
final class Reopening {

  private static final Logger LOG = System.getLogger(Reopening.class.getName());

  private final Transport transport;
  private final Conversation conversation;

  Reopening(Transport transport, Conversation conversation) {
    this.transport = transport;
    this.conversation = conversation;
  }

  /**
   * Opens the session, again where the client has opened one meanwhile, until it is the client's.
   */
  void run(Transport.Keeper keeper) throws LinkException, InterruptedException {
    JsonRpcMessage opened = open();
    while (!keeper.ready(transport, opened)) {
      opened = open();
    }
  }

  /** Opens the session, if the client has one: the request that has opened it, or null. */
  private JsonRpcMessage open() throws LinkException, InterruptedException {
    SessionMemory memory = conversation.memory();
    JsonRpcMessage initialize = memory.initialize().orElse(null);
    try {
      if (initialize != null) {
        initialize(initialize);
        if (memory.initialized().isPresent()) {
          transport.tell(memory.initialized().get());
        }
        for (JsonRpcMessage request : memory.restoring()) {
          restore(request);
        }
      }
      return initialize;
    } catch (IOException e) {
      throw new LinkException(Causes.describe(e), e);
    }
  }

  private void initialize(JsonRpcMessage initialize)
      throws LinkException, IOException, InterruptedException {
    JsonRpcMessage answer = transport.ask(OwnRequest.repeating(initialize));
    if (answer.kind() == JsonRpcMessage.Kind.ERROR) {
      throw new LinkException(Text.of("link.replay"));
    }
    conversation.knowledge().learn(initialize.method(), answer);
    conversation.remembered().learn(initialize, answer);
  }

  private void restore(JsonRpcMessage request)
      throws LinkException, IOException, InterruptedException {
    JsonRpcMessage answer = transport.ask(OwnRequest.repeating(request));
    if (answer.kind() == JsonRpcMessage.Kind.ERROR) {
      LOG.log(Level.WARNING, "The server refuses to restore {0}", request.method());
    }
  }
}
