package dev.luna.bench;

import dev.luna.server.LunaProcess;
import java.io.IOException;
import java.util.List;

/**
 * Calls of a tool that does nothing, over 16 connections of Streamable HTTP, beside an echo by
 * JAX-RS on the same Liberty and one by the TypeScript SDK.
 */
public final class CallThroughput {

  private static final int CONNECTIONS = 16;

  private CallThroughput() {}

  /** Prints a table. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String request = ToolCall.echo("Is there anybody?");
    try (LunaProcess luna = Servers.lunaWithEcho().start();
        LunaProcess bare = Servers.bareEcho().start();
        EverythingServer everything = EverythingServer.start()) {
      Comparison.print(
          "calls",
          List.of(
              new Contender(
                  "Luna", CONNECTIONS, () -> ToolCall.inSession(luna.port(), () -> request)),
              new Contender(
                  "bare JAX-RS",
                  CONNECTIONS,
                  () -> ToolCall.withoutSession(bare.port(), () -> request)),
              new Contender(
                  "server-everything",
                  CONNECTIONS,
                  () -> ToolCall.inSession(everything.port(), () -> request))));
    }
  }
}
