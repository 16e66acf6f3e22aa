package dev.luna.bench;

import dev.luna.bundled.BundledModel;
import dev.luna.memory.Embedder;
import dev.luna.memory.Link;
import dev.luna.memory.Meaning;
import dev.luna.memory.Memories;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryRules;
import dev.luna.memory.Projection;
import dev.luna.memory.RecallQuery;
import dev.luna.memory.lucene.LuceneMemoryIndex;
import dev.luna.memory.lucene.LuceneVectorIndex;
import dev.luna.memory.onnx.ModelSettings;
import dev.luna.memory.onnx.OnnxEmbedder;
import dev.luna.memory.sqlite.SqliteMemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a recall costs as memories grow from 1 000 to 100 000, beside the embedding of its question,
 * in one process and one run. Vectors of memories are synthetic, those of questions real.
 */
public final class RecallScale {

  private static final int[] SIZES = {1_000, 10_000, 100_000};

  /** The compiler is still at work after a thousand. */
  private static final int WARM_UP = 2_000;

  private static final int RECALLS = 400;
  private static final int BATCH = 500;

  private final SyntheticMemories synthetic = new SyntheticMemories();
  private final SqliteMemoryStore store;
  private final Embedder embedder;
  private final Memories memories;
  private final Projection words;
  private final Meaning meaning;
  private int stored;

  private RecallScale(Path directory, Embedder embedder) {
    this.embedder = embedder;
    store = SqliteMemoryStore.open(directory, committed -> {}, Clock.systemUTC());
    LuceneMemoryIndex index = new LuceneMemoryIndex(directory.resolve("index"), store.instance());
    words = new Projection(store, index, "words", BATCH);
    words.start();
    meaning =
        new Meaning(
            store,
            it -> new LuceneVectorIndex(directory.resolve("vectors"), store.instance(), "bench"));
    meaning.begin(new SyntheticPassages(embedder));
    memories =
        new Memories(
            store, index, words, meaning, MemoryRules.defaults(), Clock.systemUTC(), timed -> {});
  }

  /** Prints a table. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("luna-bench");
    Path model = BundledModel.unpackInto(directory.resolve("cache"));
    try (OnnxEmbedder embedder = OnnxEmbedder.load(model, ModelSettings.e5("bench"))) {
      new RecallScale(directory, embedder).run();
    }
  }

  private void run() throws InterruptedException {
    System.out.println("memories   recall ms (median, p99)   embedding ms (median)   ratio");
    double first = 0;
    for (int size : SIZES) {
      fill(size);
      measure(WARM_UP, this::recall);
      double[] recalls = measure(RECALLS, this::recall);
      double[] embeddings = measure(RECALLS, () -> embedder.query(synthetic.question()));
      first = first == 0 ? median(recalls) : first;
      System.out.printf(
          "%8d   %8.2f %8.2f   %20.2f   %.2f of the embedding, %.2f of %d memories%n",
          size,
          median(recalls),
          recalls[RECALLS * 99 / 100],
          median(embeddings),
          median(recalls) / median(embeddings),
          median(recalls) / first,
          SIZES[0]);
    }
    words.close();
    meaning.close();
    store.close();
  }

  private void recall() {
    memories.recall(
        "default",
        new RecallQuery(synthetic.question(), MemoryFilter.all(), 3, 10, Optional.empty(), 0));
  }

  private void fill(int size) throws InterruptedException {
    while (stored < size) {
      int from = stored;
      int to = Math.min(size, from + BATCH);
      store
          .write(
              "default",
              unit -> {
                for (int number = from; number < to; number++) {
                  unit.insert(synthetic.memory(number), "bench");
                  link(number, unit::link);
                }
                return to;
              })
          .toCompletableFuture()
          .join();
      stored = to;
    }
    words.awaitCaughtUp(store.lastChange(), Duration.ofMinutes(10));
    meaning.wake();
    while (meaning.lag() > 0 || isMerging()) {
      Thread.sleep(100);
    }
  }

  /** A hundred thousand memories that arrive within a minute give the indexes work for longer. */
  private static boolean isMerging() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith("Lucene Merge Thread"));
  }

  /** Two links a memory, as automatic linking makes them. */
  private static void link(int number, java.util.function.Consumer<Link> to) {
    for (int other : new int[] {number / 2, number * 2 / 3}) {
      if (other != number) {
        to.accept(
            new Link(
                "leaf_%012x".formatted(number),
                "leaf_%012x".formatted(other),
                "related",
                0.9,
                "",
                java.time.Instant.EPOCH));
      }
    }
  }

  private static double[] measure(int times, Runnable what) {
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      what.run();
      millis[i] = (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
    Arrays.sort(millis);
    return millis;
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }
}
