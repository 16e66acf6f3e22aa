package dev.luna.bridge;

import java.io.IOException;

/** One connection to the server over one of the two transports that MCP has over HTTP. */
sealed interface Transport permits StreamableHttp, HttpSse {

  /** Whoever keeps the connection. */
  interface Keeper {

    /**
     * Says that messages can be sent.
     *
     * @param opened the {@code initialize} request that the server has been sent again, or null
     * @return false if the client has opened a session meanwhile, which the server must learn first
     */
    boolean ready(Transport transport, JsonRpcMessage opened);

    /** Says that messages can no longer be sent; the connection ends soon. */
    void over(Transport transport);
  }

  /**
   * Opens the connection and keeps it, on the calling thread.
   *
   * @throws LinkException says why it did not come about or why it ended
   */
  void run(Keeper keeper) throws LinkException, InterruptedException;

  /** Sends a message and sees to it that it is settled or goes back to the outbox. */
  void send(Outgoing outgoing);

  /**
   * Asks the server a question of the bridge's own.
   *
   * @return the server's answer, a result or an error
   * @throws LinkException if the connection is over
   * @throws IOException if no answer came
   */
  JsonRpcMessage ask(JsonRpcMessage question)
      throws LinkException, IOException, InterruptedException;

  /** Sends a notification of the client once more. */
  void tell(JsonRpcMessage notification) throws LinkException, IOException, InterruptedException;

  /** Gives up waiting for the answer to a request. */
  void abandon(Outgoing request);

  /** Whether the server has given no sign of life for longer than it ever does. */
  boolean isSilent();

  /** Looks whether the connection still works, after a time in which nobody could tell. */
  void check();

  /** Ends the server's session, as well as that can be done quickly. */
  void close();
}
