package dev.luna.metrics;

import dev.luna.config.LunaConfig;
import dev.luna.mcp.call.CallLimiter;
import dev.luna.mcp.session.Sessions;
import dev.luna.mcp.stream.EventStreams;
import dev.luna.memory.Embedder;
import dev.luna.memory.Embeddings;
import dev.luna.memory.Meaning;
import dev.luna.memory.MemoryStore;
import dev.luna.memory.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Tag;

/** What the server is like at any moment: who uses it, what waits, what is behind. */
@ApplicationScoped
class ServerGauges {

  private final LunaConfig config;
  private final Sessions sessions;
  private final EventStreams streams;
  private final CallLimiter calls;
  private final MemoryStore store;
  private final Projection words;
  private final Meaning meaning;
  private final Embeddings embeddings;

  @Inject
  ServerGauges(
      LunaConfig config,
      Sessions sessions,
      EventStreams streams,
      CallLimiter calls,
      MemoryStore store,
      Projection words,
      Meaning meaning,
      Embeddings embeddings) {
    this.config = config;
    this.sessions = sessions;
    this.streams = streams;
    this.calls = calls;
    this.store = store;
    this.words = words;
    this.meaning = meaning;
    this.embeddings = embeddings;
  }

  ServerGauges() {
    this(null, null, null, null, null, null, null, null);
  }

  void register(Gauges gauges) {
    gauges.add("luna_mcp_sessions", "Open sessions", sessions::count);
    gauges.add("luna_mcp_streams", "Event streams with a client", streams::attached);
    gauges.add("luna_mcp_calls_running", "Calls that run", calls::running);
    gauges.add("luna_mcp_calls_waiting", "Calls that wait for their turn", calls::waiting);
    gauges.add("luna_store_writes_waiting", "Writes that wait for their commit", store::waiting);
    gauges.add("luna_store_disk_free_bytes", "Room for the store", this::freeBytes);
    gauges.add("luna_embedding_texts_waiting", "Texts that wait for the model", this::texts);
    index(gauges, "words", words::lag);
    index(gauges, "vectors", meaning::lag);
  }

  private static void index(Gauges gauges, String index, Supplier<Number> lag) {
    gauges.add("luna_index_lag", "Changes that cannot be found yet", lag, new Tag("index", index));
  }

  private long freeBytes() {
    return config.memoryPath().toFile().getUsableSpace();
  }

  private int texts() {
    return embeddings.ready().map(Embedder::waiting).orElse(0);
  }
}
