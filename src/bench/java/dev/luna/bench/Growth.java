package dev.luna.bench;

import dev.luna.server.LunaProcess;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
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

  /** Prints three tables, each with the memory that the server has afterwards, and draws them. */
  public static void main(String[] arguments) throws IOException {
    try (LunaProcess luna = Servers.lunaWithEcho().set("LUNA_MAX_SESSIONS", "20000").start()) {
      Comparison.warmUp(calls(luna, CONNECTIONS, 100));
      show("clients", together(CLIENTS, clients -> calls(luna, clients, 100)), luna);
      show("bytes", together(BYTES, bytes -> calls(luna, CONNECTIONS, bytes)), luna);
      show("sessions", withSessions(luna), luna);
    }
  }

  private static Map<Integer, Figures> together(int[] sizes, IntFunction<Contender> calls)
      throws IOException {
    Map<Integer, Contender> contenders = new LinkedHashMap<>();
    IntStream.of(sizes).forEach(size -> contenders.put(size, calls.apply(size)));
    Map<Contender, Figures> measured = Comparison.measure(List.copyOf(contenders.values()));
    Map<Integer, Figures> figures = new LinkedHashMap<>();
    contenders.forEach((size, contender) -> figures.put(size, measured.get(contender)));
    return figures;
  }

  /** Not in turns: sessions only become more. */
  private static Map<Integer, Figures> withSessions(LunaProcess luna) throws IOException {
    Map<Integer, Figures> figures = new LinkedHashMap<>();
    int open = 0;
    for (int sessions : SESSIONS) {
      for (; open < sessions; open++) {
        ToolCall.inSession(luna.port(), () -> "").close();
      }
      Contender calls = calls(luna, CONNECTIONS, 100);
      figures.put(sessions, Comparison.measure(List.of(calls)).get(calls));
    }
    return figures;
  }

  private static void show(String what, Map<Integer, Figures> measured, LunaProcess luna)
      throws IOException {
    Table table = new Table(what, "calls a second", "median, ms", "p99, ms");
    Plot plot = new Plot(what);
    measured.forEach(
        (size, figures) -> {
          table.row(size, figures.rate(), figures.median(), figures.p99());
          plot.add(size, figures);
        });
    table.print();
    System.out.printf("%nResident afterwards: %.0f MiB%n%n", Footprint.of(luna).residentMib());
    plot.save();
  }

  private static Contender calls(LunaProcess luna, int clients, int bytes) {
    String request = ToolCall.echo("x".repeat(bytes));
    return new Contender("calls", clients, () -> ToolCall.inSession(luna.port(), () -> request));
  }
}
