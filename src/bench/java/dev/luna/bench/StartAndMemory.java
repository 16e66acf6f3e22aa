package dev.luna.bench;

import dev.luna.memory.sqlite.SqliteMemoryStore;
import dev.luna.server.LunaProcess;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How long servers take to be ready, and the memory they have when they are, in turns. */
public final class StartAndMemory {

  private record Start(double seconds, double residentMib) {}

  private static final int MEMORIES = 100_000;
  private static final int ROUNDS = 5;

  private StartAndMemory() {}

  /** Prints a table. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (LunaProcess bare = Servers.bareLiberty();
        LunaProcess empty = Servers.luna();
        LunaProcess meaning = Servers.lunaWithEmbeddings();
        LunaProcess full = Servers.luna()) {
      fill(full);
      Map<String, LunaProcess> servers = new LinkedHashMap<>();
      servers.put("bare Liberty", bare);
      servers.put("Luna, empty, embeddings off", empty);
      servers.put("Luna, empty, embeddings on", meaning);
      servers.put("Luna, %d memories, embeddings off".formatted(MEMORIES), full);
      print(starts(servers));
    }
  }

  private static void fill(LunaProcess luna) {
    try (SqliteMemoryStore store =
        SqliteMemoryStore.open(luna.memoryPath(), committed -> {}, Clock.systemUTC())) {
      new SyntheticMemories().write(store, 0, MEMORIES);
    }
  }

  private static Map<String, List<Start>> starts(Map<String, LunaProcess> servers)
      throws IOException, InterruptedException {
    Map<String, List<Start>> starts = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Map.Entry<String, LunaProcess> server : servers.entrySet()) {
        Start start = start(server.getValue());
        // The first start builds what the others find.
        if (round > 0) {
          starts.computeIfAbsent(server.getKey(), it -> new ArrayList<>()).add(start);
        }
      }
    }
    return starts;
  }

  private static Start start(LunaProcess server) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    server.start();
    double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    Servers.awaitIdle(server);
    double residentMib = Footprint.of(server).residentMib();
    server.stop();
    return new Start(seconds, residentMib);
  }

  private static void print(Map<String, List<Start>> starts) throws IOException {
    Table table = new Table("", "start, s", "more than bare", "resident, MiB", "more than bare");
    Optional<Start> first = Optional.empty();
    for (Map.Entry<String, List<Start>> server : starts.entrySet()) {
      Start median = median(server.getValue());
      Start bare = first.orElse(median);
      table.row(
          server.getKey(),
          median.seconds(),
          median.seconds() - bare.seconds(),
          median.residentMib(),
          median.residentMib() - bare.residentMib());
      first = Optional.of(bare);
    }
    table.print();
  }

  private static Start median(List<Start> starts) {
    return new Start(
        Figures.median(starts, Start::seconds), Figures.median(starts, Start::residentMib));
  }
}
