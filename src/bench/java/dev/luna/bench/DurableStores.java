package dev.luna.bench;

import dev.luna.json.JsonText;
import dev.luna.memory.Embedder;
import dev.luna.memory.ParallelEmbedder;
import dev.luna.memory.onnx.TestModel;
import dev.luna.server.LunaProcess;
import java.io.IOException;
import java.util.List;

/**
 * Memories that 32 clients store, beside SQLite with a commit each, and with embeddings on beside
 * the model.
 */
public final class DurableStores {

  private static final int CLIENTS = 32;

  private static final SyntheticMemories MEMORIES = new SyntheticMemories();

  private DurableStores() {}

  /** Prints two tables. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (LunaProcess luna = Servers.luna().start()) {
      Comparison.print(
          "memories",
          List.of(
              stores("Luna, embeddings off", luna),
              new Contender(
                  "SQLite, a commit each", 1, () -> new SqliteCommits(DurableStores::content))));
    }
    int threads = Runtime.getRuntime().availableProcessors();
    try (LunaProcess luna = Servers.lunaWithEmbeddings().start();
        Embedder embedder = new ParallelEmbedder(TestModel.load(), threads, timed -> {})) {
      Servers.awaitIdle(luna);
      Comparison.print(
          "memories",
          List.of(
              stores("Luna, embeddings on", luna),
              new Contender(
                  "the model alone", CLIENTS, () -> () -> embedder.passages(List.of(content())))));
    }
  }

  private static Contender stores(String name, LunaProcess luna) {
    return new Contender(
        name, CLIENTS, () -> ToolCall.inSession(luna.port(), DurableStores::request));
  }

  private static String request() {
    return ToolCall.request(
        "fractal_memory_store",
        JsonText.object().add("memory_type", "leaf").add("content", content()).build());
  }

  private static String content() {
    return MEMORIES.memory(0).content();
  }
}
