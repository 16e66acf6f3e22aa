package dev.luna.metrics;

import dev.luna.memory.MemoryType;
import dev.luna.memory.Timed.Work;
import dev.luna.memory.Verdict;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** What is counted and timed. */
final class Instruments {

  private final MetricRegistry registry;

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
        new Tag("tool_name", tool),
        new Tag("status", success ? "success" : "error"));
  }

  Timer toolDuration(String tool) {
    return timer("luna_mcp_tool_duration", "Of calls of tools", new Tag("tool_name", tool));
  }

  Timer requestDuration(String method) {
    return timer("luna_mcp_request_duration", "Of MCP requests", new Tag("method", method));
  }

  Counter responses(int status) {
    return counter(
        "luna_http_responses", "HTTP responses", new Tag("status", Integer.toString(status)));
  }

  Counter stores(MemoryType type) {
    return counter(
        "luna_memory_stores", "Memories stored for the first time", new Tag("layer", type.label()));
  }

  Counter retrievals(boolean found) {
    return counter(
        "luna_memory_retrievals", "Recalls", new Tag("status", found ? "found" : "not_found"));
  }

  Counter feedback(Verdict verdict) {
    return counter(
        "luna_memory_feedback", "Memories that were judged", new Tag("verdict", verdict.label()));
  }

  Counter erasures() {
    return counter("luna_memory_erasures", "Memories that were erased for good");
  }

  Timer duration(Work work) {
    return switch (work) {
      case RECALL -> timer("luna_memory_retrieval_duration", "Of answers to a query");
      case COMMIT -> timer("luna_store_commit_duration", "Of transactions of the store");
      case EMBEDDING -> timer("luna_embedding_duration", "Of making the vector of one text");
    };
  }

  private Counter counter(String name, String help, Tag... tags) {
    return registry.counter(about(name, help), tags);
  }

  private Timer timer(String name, String help, Tag... tags) {
    return registry.timer(about(name, help), tags);
  }

  private static Metadata about(String name, String help) {
    return Metadata.builder().withName(name).withDescription(help).build();
  }
}
