package dev.luna.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** All clients of one contender, each as fast as it is answered, for a while. */
final class Load {

  private Load() {}

  /** Measures for at least {@code seconds}; each client does its work once in any case. */
  static Figures of(Contender contender, double seconds) throws IOException {
    List<Work> works = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(contender.clients());
    try {
      for (int client = 0; client < contender.clients(); client++) {
        works.add(contender.opening().open());
      }
      long begin = System.nanoTime();
      long end = begin + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
      List<Callable<long[]>> tasks = new ArrayList<>();
      works.forEach(work -> tasks.add(() -> repeat(work, end)));
      long[] nanos = all(threads.invokeAll(tasks));
      return Figures.of(nanos, System.nanoTime() - begin);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
      for (Work work : works) {
        work.close();
      }
    }
  }

  private static long[] repeat(Work work, long end) throws IOException {
    LongStream.Builder nanos = LongStream.builder();
    long before = System.nanoTime();
    do {
      work.once();
      long now = System.nanoTime();
      nanos.add(now - before);
      before = now;
    } while (before < end);
    return nanos.build().toArray();
  }

  private static long[] all(List<Future<long[]>> clients) throws InterruptedException {
    LongStream nanos = LongStream.empty();
    for (Future<long[]> client : clients) {
      try {
        nanos = LongStream.concat(nanos, LongStream.of(client.get()));
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return nanos.toArray();
  }
}
