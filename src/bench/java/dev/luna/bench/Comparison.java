package dev.luna.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contenders in turns, round by round, so that what else happens on the machine meets all of them.
 */
final class Comparison {

  /** How long a contender works in a round: {@code -Dbench.seconds}. */
  private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds"));

  /** How long a server is under load before anything counts: {@code -Dbench.warmup}. */
  private static final double WARM_UP = Double.parseDouble(System.getProperty("bench.warmup"));

  private static final int ROUNDS = 5;

  private Comparison() {}

  /**
   * Prints a table with medians of the rounds, after a warm-up, and how many times the rate of each
   * the first has.
   *
   * @param what they do, in the plural
   */
  static void print(String what, List<Contender> contenders) throws IOException {
    for (Contender contender : contenders) {
      warmUp(contender);
    }
    Map<Contender, Figures> measured = measure(contenders);
    double first = measured.values().iterator().next().rate();
    Table table = new Table("", what + " a second", "median, ms", "p99, ms", "first / this");
    measured.forEach(
        (contender, it) ->
            table.row(contender.name(), it.rate(), it.median(), it.p99(), first / it.rate()));
    table.print();
  }

  /**
   * Gives the JVM's compiler time for the server of a contender; as long as all cores are busy with
   * requests, it gets its turn late.
   */
  static void warmUp(Contender contender) throws IOException {
    Load.of(contender, WARM_UP);
  }

  /** Medians of the rounds, after one that does not count. */
  static Map<Contender, Figures> measure(List<Contender> contenders) throws IOException {
    Map<Contender, List<Figures>> rounds = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Contender contender : contenders) {
        Figures figures = Load.of(contender, SECONDS);
        if (round > 0) {
          rounds.computeIfAbsent(contender, it -> new ArrayList<>()).add(figures);
        }
      }
    }
    Map<Contender, Figures> medians = new LinkedHashMap<>();
    rounds.forEach((contender, figures) -> medians.put(contender, Figures.median(figures)));
    return medians;
  }
}
