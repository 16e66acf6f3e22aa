package dev.luna.metrics;

import dev.luna.memory.MemoryType;
import dev.luna.memory.Timed.Work;
import dev.luna.memory.Verdict;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** What is counted and timed. The registry is asked once for each: it takes long to answer. */
final class Instruments {

  private record Key(String name, Map<String, String> labels) {}

  private final MetricRegistry registry;
  private final Map<Key, Counter> counters = new ConcurrentHashMap<>();
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  Instruments(MetricRegistry registry) {
    this.registry = registry;
  }

  /** Registers what has known labels, so that what has not happened yet is 0. */
  void beginWithZero() {
    for (MemoryType type : MemoryType.values()) {
      stores(type);
    }
    for (Verdict verdict : Verdict.values()) {
      feedback(verdict);
    }
    for (Work work : Work.values()) {
      duration(work);
    }
    retrievals(true);
    retrievals(false);
    erasures();
  }

  Counter toolCalls(String tool, boolean success) {
    return counter(
        "luna_mcp_tool_calls",
        "Calls of tools",
        Map.of("tool_name", tool, "status", success ? "success" : "error"));
  }

  Timer toolDuration(String tool) {
    return timer("luna_mcp_tool_duration", "Of calls of tools", Map.of("tool_name", tool));
  }

  Timer requestDuration(String method) {
    return timer("luna_mcp_request_duration", "Of MCP requests", Map.of("method", method));
  }

  Counter responses(int status) {
    return counter(
        "luna_http_responses", "HTTP responses", Map.of("status", Integer.toString(status)));
  }

  Counter stores(MemoryType type) {
    return counter(
        "luna_memory_stores", "Memories stored for the first time", Map.of("layer", type.label()));
  }

  Counter retrievals(boolean found) {
    return counter(
        "luna_memory_retrievals", "Recalls", Map.of("status", found ? "found" : "not_found"));
  }

  Counter feedback(Verdict verdict) {
    return counter(
        "luna_memory_feedback", "Memories that were judged", Map.of("verdict", verdict.label()));
  }

  Counter erasures() {
    return counter("luna_memory_erasures", "Memories that were erased for good", Map.of());
  }

  Timer duration(Work work) {
    return switch (work) {
      case RECALL -> timer("luna_memory_retrieval_duration", "Of answers to a query", Map.of());
      case COMMIT -> timer("luna_store_commit_duration", "Of transactions of the store", Map.of());
      case EMBEDDING ->
          timer("luna_embedding_duration", "Of making the vector of one text", Map.of());
    };
  }

  private Counter counter(String name, String help, Map<String, String> labels) {
    return counters.computeIfAbsent(
        new Key(name, labels), key -> registry.counter(about(name, help), tags(labels)));
  }

  private Timer timer(String name, String help, Map<String, String> labels) {
    return timers.computeIfAbsent(
        new Key(name, labels), key -> registry.timer(about(name, help), tags(labels)));
  }

  private static Tag[] tags(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> new Tag(label.getKey(), label.getValue()))
        .toArray(Tag[]::new);
  }

  private static Metadata about(String name, String help) {
    return Metadata.builder().withName(name).withDescription(help).build();
  }
}
