package dev.luna.bench;

import dev.luna.server.LunaProcess;
import java.io.IOException;
import java.util.List;

/**
 * From a posted call to its answer on the stream, in 100 sessions of HTTP+SSE at once, beside an
 * echo by JAX-RS on the same Liberty.
 */
public final class SseRoundTrip {

  private static final int SESSIONS = 100;

  private SseRoundTrip() {}

  /** Prints a table. */
  public static void main(String[] arguments) throws IOException {
    String request = ToolCall.echo("Is there anybody?");
    try (LunaProcess luna = Servers.lunaWithEcho().start();
        LunaProcess bare = Servers.bareEcho().start()) {
      Comparison.print(
          "round trips",
          List.of(
              new Contender("Luna", SESSIONS, () -> new SseCall(luna.port(), request)),
              new Contender("bare JAX-RS", SESSIONS, () -> new SseCall(bare.port(), request))));
    }
  }
}
