package dev.luna.mcp;

import dev.luna.mcp.protocol.LogLevel;

/** Log messages for the client that called, where it asked for them. A parameter of a tool. */
public interface McpLog {

  /** Sends a message if the client wants messages this severe. */
  void log(LogLevel level, String message);

  default void info(String message) {
    log(LogLevel.INFO, message);
  }
}
