package dev.luna.bench;

import dev.luna.server.LunaProcess;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a call of a tool that does nothing costs as there are more open sessions, longer messages
 * and more clients.
 */
public final class Growth {

  private static final int[] SESSIONS = {10, 100, 1_000, 10_000};
  private static final int[] BYTES = {100, 1_024, 10_240, 102_400, 1_048_576};
  private static final int[] CLIENTS = {1, 4, 16, 64, 256};
  private static final int CONNECTIONS = 16;

  private Growth() {}

  /** Prints three tables. */
  public static void main(String[] arguments) throws IOException {
    try (LunaProcess luna = Servers.lunaWithEcho().set("LUNA_MAX_SESSIONS", "20000").start()) {
      Comparison.print(
          "calls",
          IntStream.of(CLIENTS)
              .mapToObj(clients -> calls(luna, "clients: " + clients, clients, 100))
              .toList());
      Comparison.print(
          "calls",
          IntStream.of(BYTES)
              .mapToObj(bytes -> calls(luna, "bytes: " + bytes, CONNECTIONS, bytes))
              .toList());
      Comparison.print("calls", withSessions(luna));
    }
  }

  /** Not in turns: sessions only become more. */
  private static Map<Contender, Figures> withSessions(LunaProcess luna) throws IOException {
    Map<Contender, Figures> measured = new LinkedHashMap<>();
    int open = 0;
    for (int sessions : SESSIONS) {
      for (; open < sessions; open++) {
        ToolCall.inSession(luna.port(), () -> "").close();
      }
      Contender calls = calls(luna, "sessions: " + sessions, CONNECTIONS, 100);
      measured.putAll(Comparison.measure(List.of(calls)));
    }
    return measured;
  }

  private static Contender calls(LunaProcess luna, String name, int clients, int bytes) {
    String request = ToolCall.echo("x".repeat(bytes));
    return new Contender(name, clients, () -> ToolCall.inSession(luna.port(), () -> request));
  }
}
