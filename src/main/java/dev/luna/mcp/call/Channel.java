package dev.luna.mcp.call;

import dev.luna.mcp.ResponseStream;
import dev.luna.mcp.jsonrpc.Message;

/** The way back to the client for messages that belong to one request. */
public interface Channel extends ResponseStream {

  /** Sends a message ahead of the response; lost without harm if the client cannot take any. */
  void send(Message message);

  /** Whether the client takes messages ahead of the response. */
  boolean isOpen();
}
