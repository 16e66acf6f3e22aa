package dev.luna.bridge;

import java.io.IOException;

/**
 * Carries a message of the client over Streamable HTTP, passes on what comes for it, and says what
 * became of it where nothing does.
 */
final class ClientDelivery implements Runnable, Recipient {

  private final StreamableHttp transport;
  private final Conversation conversation;
  private final Rejection rejection;
  private final Outgoing outgoing;

  ClientDelivery(
      StreamableHttp transport, Conversation conversation, Rejection rejection, Outgoing outgoing) {
    this.transport = transport;
    this.conversation = conversation;
    this.rejection = rejection;
    this.outgoing = outgoing;
  }

  @Override
  public void run() {
    try {
      new Delivery(transport, rejection, outgoing, this).run();
      if (!outgoing.isRequest()) {
        conversation.accepted(outgoing);
      }
    } catch (LinkException e) {
      notSent(e);
    } catch (IOException e) {
      failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      conversation.lost(outgoing, rejection.lost(outgoing.message(), e));
    } catch (RuntimeException bug) {
      conversation.broken(outgoing, bug);
    }
  }

  @Override
  public void take(JsonRpcMessage message) {
    if (message.answersRequest()) {
      transport.agree(outgoing.message(), message);
    }
    conversation.take(message);
  }

  @Override
  public boolean isAnswered() {
    return !conversation.requests().isOpen(outgoing);
  }

  private void failed(IOException failure) {
    try {
      transport.checkReached(failure);
      if (failure instanceof GatewayException) {
        transport.over(new LinkException(failure.getMessage(), failure));
      }
      conversation.lost(outgoing, rejection.lost(outgoing.message(), failure));
    } catch (LinkException e) {
      notSent(e);
    }
  }

  /** The connection ends first, so that the message waits for another one. */
  private void notSent(LinkException reason) {
    transport.over(reason);
    conversation.notSent(outgoing);
  }
}
