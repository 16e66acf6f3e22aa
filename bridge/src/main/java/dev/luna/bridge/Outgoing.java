package dev.luna.bridge;

import java.util.UUID;

/** A message of the client on its way to the server, from its first attempt to its last. */
final class Outgoing {

  /** A request that takes the server down each time it is sent must not do so for ever. */
  private static final int MAX_LOSSES = 5;

  private final JsonRpcMessage message;
  private final String idempotencyKey = UUID.randomUUID().toString();
  private volatile long deadline;
  private int losses;
  private boolean sent;
  private boolean denied;

  /**
   * @param deadline until when it may wait for a connection, in nanoTime
   */
  Outgoing(JsonRpcMessage message, long deadline) {
    this.message = message;
    this.deadline = deadline;
  }

  JsonRpcMessage message() {
    return message;
  }

  /** The same at each attempt, so that the server can tell a repetition from another request. */
  String idempotencyKey() {
    return idempotencyKey;
  }

  long deadline() {
    return deadline;
  }

  boolean isRequest() {
    return message.isRequest();
  }

  /** A subscription stays open for as long as the client likes. */
  boolean isSubscription() {
    return message.isRequest("subscriptions/listen");
  }

  /** Says that it is being sent. */
  synchronized void sending() {
    sent = true;
  }

  /** Says that the attempt to send it has not reached the server. */
  synchronized void notSent() {
    sent = losses > 0;
  }

  /** Whether it may be at the server, now or since an earlier attempt. */
  synchronized boolean wasSent() {
    return sent;
  }

  /** Says that it left and no answer came; it may wait for a connection again. */
  synchronized void lost(long newDeadline) {
    losses++;
    deadline = newDeadline;
  }

  /** Whether the server may have carried it out. */
  synchronized boolean wasLost() {
    return losses > 0;
  }

  synchronized boolean mayBeSentAgain() {
    return isSubscription() || losses < MAX_LOSSES;
  }

  /** Returns whether this is the first time that the server denied access to it. */
  synchronized boolean deny() {
    boolean first = !denied;
    denied = true;
    return first;
  }
}
