package dev.luna.bench;

import dev.luna.node.Command;
import dev.luna.server.LunaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server takes.
 *
 * @param residentMib mebibytes of memory that the system gave it
 * @param heapMib mebibytes of its objects that are in use
 */
record Footprint(double residentMib, double heapMib, long threads) {

  private static final double KIB_A_MIB = 1024;
  private static final double BYTES_A_MIB = 1024 * 1024;
  private static final Pattern RESIDENT = Pattern.compile("\\s*(\\d+)\\s*");
  private static final Pattern LIVE = Pattern.compile("(?s).*Total +\\d+ +(\\d+).*");
  private static final Pattern THREADS = Pattern.compile("(?s).*java\\.threads\\.live=(\\d+).*");
  private static final Duration LIMIT = Duration.ofMinutes(1);

  /** What it takes now; afterwards its garbage is collected. */
  static Footprint of(LunaProcess server) {
    String pid = Long.toString(server.pid());
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    return new Footprint(
        number(RESIDENT, "ps", "-o", "rss=", "-p", pid) / KIB_A_MIB,
        number(LIVE, jcmd, pid, "GC.class_histogram") / BYTES_A_MIB,
        number(THREADS, jcmd, pid, "PerfCounter.print"));
  }

  private static long number(Pattern pattern, String... words) {
    String output =
        new Command(Path.of("target"), Map.of(), List.of(words)).runPresent(LIMIT).output();
    Matcher found = pattern.matcher(output);
    if (!found.matches()) {
      throw new IllegalStateException("%s said: %s".formatted(String.join(" ", words), output));
    }
    return Long.parseLong(found.group(1));
  }
}
