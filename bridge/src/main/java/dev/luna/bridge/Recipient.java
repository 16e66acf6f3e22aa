package dev.luna.bridge;

/** Whoever gets what the server says in response to one message. */
interface Recipient {

  void take(JsonRpcMessage message);

  /** Whether nothing more is owed. */
  boolean isAnswered();
}
