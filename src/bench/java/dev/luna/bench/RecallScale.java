package dev.luna.bench;

import dev.luna.memory.Embedder;
import dev.luna.memory.Meaning;
import dev.luna.memory.Memories;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryRules;
import dev.luna.memory.Projection;
import dev.luna.memory.RecallQuery;
import dev.luna.memory.lucene.LuceneMemoryIndex;
import dev.luna.memory.lucene.LuceneVectorIndex;
import dev.luna.memory.onnx.OnnxEmbedder;
import dev.luna.memory.onnx.TestModel;
import dev.luna.memory.sqlite.SqliteMemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

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

  /** Prints a table, and draws it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("luna-bench");
    try (OnnxEmbedder embedder = TestModel.load()) {
      new RecallScale(directory, embedder).run();
    }
  }

  private void run() throws IOException, InterruptedException {
    Table table =
        new Table(
            "memories",
            "recall, ms",
            "p99, ms",
            "p99 / median",
            "embedding, ms",
            "recall / embedding",
            "recall / first recall");
    Plot plot = new Plot("memories");
    double first = 0;
    for (int size : SIZES) {
      fill(size);
      measure(WARM_UP, this::recall);
      Figures recalls = measure(RECALLS, this::recall);
      double embedding = measure(RECALLS, () -> embedder.query(synthetic.question())).median();
      first = first == 0 ? recalls.median() : first;
      table.row(
          size,
          recalls.median(),
          recalls.p99(),
          recalls.p99() / recalls.median(),
          embedding,
          recalls.median() / embedding,
          recalls.median() / first);
      plot.add(size, recalls);
    }
    table.print();
    plot.save();
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
    synthetic.write(store, stored, size);
    stored = size;
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

  private static Figures measure(int times, Runnable what) {
    long[] nanos = new long[times];
    long begin = System.nanoTime();
    for (int i = 0; i < times; i++) {
      long before = System.nanoTime();
      what.run();
      nanos[i] = System.nanoTime() - before;
    }
    return Figures.of(nanos, System.nanoTime() - begin);
  }
}
