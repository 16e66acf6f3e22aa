package dev.luna.metrics;

import dev.luna.mcp.dispatch.CallCompleted;
import dev.luna.mcp.feature.Features;
import dev.luna.mcp.protocol.McpMethod;
import dev.luna.memory.Change;
import dev.luna.memory.Committed;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts and times what happens; every label has a bounded set of values. */
@ApplicationScoped
public class LunaMetrics {

  private final MetricRegistry registry;
  private final Features features;
  private final LunaGauges gauges;

  @Inject
  LunaMetrics(MetricRegistry registry, Features features, LunaGauges gauges) {
    this.registry = registry;
    this.features = features;
    this.gauges = gauges;
  }

  protected LunaMetrics() {
    this(null, null, null);
  }

  /** Registers everything at the start, so that a first scrape finds what has not happened yet. */
  void start(@Observes Startup event) {
    for (MemoryType type : MemoryType.values()) {
      stores(type);
    }
    retrievals("found");
    retrievals("not_found");
    for (Verdict verdict : Verdict.values()) {
      feedback(verdict);
    }
    erasures();
    gauges.register(registry);
  }

  void on(@Observes CallCompleted call) {
    Tag method = new Tag("method", call.method().text());
    registry.timer("luna_mcp_request_duration", method).update(call.duration());
    // Clients choose the name in a call: only those of real tools become labels.
    if (call.method() == McpMethod.CALL_TOOL && features.tool(call.name()).isPresent()) {
      Tag tool = new Tag("tool_name", call.name());
      Tag status = new Tag("status", call.success() ? "success" : "error");
      registry.counter("luna_mcp_tool_calls", tool, status).inc();
      registry.timer("luna_mcp_tool_duration", tool).update(call.duration());
    }
  }

  void on(@Observes Committed commit) {
    long recalls = sum(commit, dev.luna.memory.Counter.RECALLS);
    long found = sum(commit, dev.luna.memory.Counter.RECALL_HITS);
    retrievals("found").inc(found);
    retrievals("not_found").inc(recalls - found);
    for (Change change : commit.changes()) {
      if (change instanceof Change.Stored stored) {
        stores(stored.memory().type()).inc();
      } else if (change instanceof Change.Judged judged) {
        feedback(judged.verdict()).inc();
      } else if (change instanceof Change.Erased) {
        erasures().inc();
      }
    }
  }

  private Counter stores(MemoryType type) {
    return registry.counter("luna_memory_stores", new Tag("layer", type.label()));
  }

  private Counter feedback(Verdict verdict) {
    return registry.counter("luna_memory_feedback", new Tag("verdict", verdict.label()));
  }

  private Counter erasures() {
    return registry.counter("luna_memory_erasures");
  }

  private Counter retrievals(String status) {
    return registry.counter("luna_memory_retrievals", new Tag("status", status));
  }

  private static long sum(Committed commit, dev.luna.memory.Counter counter) {
    return commit.changes().stream()
        .filter(Change.Counted.class::isInstance)
        .map(Change.Counted.class::cast)
        .filter(counted -> counted.counter() == counter)
        .mapToLong(Change.Counted::delta)
        .sum();
  }
}
