package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.Gauges;
import dev.luna.server.LunaProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What a server that nobody uses at the moment holds.
 *
 * @param heap bytes, after a collection
 * @param files open files and sockets; 0 where the system does not tell
 * @param index bytes of the search index
 */
record Figures(double heap, double threads, double files, double index) {

  private static final double MEBIBYTE = 1 << 20;
  private static final Duration QUIET = Duration.ofSeconds(90);

  /** Waits until the clients' sessions and streams are gone, and measures then. */
  static Figures of(LunaProcess luna, Wire wire) throws IOException {
    Wire.await("all sessions are gone", QUIET, () -> wire.state().getInt("sessions") == 0);
    Wire.await("all streams are gone", QUIET, () -> wire.state().getInt("streams") == 0);
    Gauges gauges = new Gauges(luna);
    Path handles = Path.of("/proc/%d/fd".formatted(luna.pid()));
    return new Figures(
        gauges.value("memory_usedHeap_bytes"),
        gauges.value("thread_count"),
        Files.isDirectory(handles) ? entries(handles) : 0,
        bytes(luna.memoryPath().resolve("index")));
  }

  /** Fails where the second half needed more than the first; the rest is what collectors leave. */
  static void requireFlat(List<Figures> all) {
    int half = all.size() / 2;
    List<Figures> first = all.subList(0, half);
    List<Figures> second = all.subList(half, all.size());
    require("heap", first, second, Figures::heap, 24 * MEBIBYTE);
    require("threads", first, second, Figures::threads, 32);
    require("files", first, second, Figures::files, 64);
    require("index", first, second, Figures::index, 2 * MEBIBYTE);
  }

  private static void require(
      String name,
      List<Figures> first,
      List<Figures> second,
      ToDoubleFunction<Figures> figure,
      double tolerance) {
    double before = first.stream().mapToDouble(figure).max().orElseThrow();
    double after = second.stream().mapToDouble(figure).max().orElseThrow();
    assertThat(after).as("%s: %s, then %s", name, first, second).isLessThan(before + tolerance);
  }

  private static double entries(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.count();
    }
  }

  private static double bytes(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(Path::toFile).mapToLong(File::length).sum();
    }
  }
}
