package dev.luna.metrics;

import dev.luna.mcp.dispatch.CallCompleted;
import dev.luna.mcp.feature.Features;
import dev.luna.mcp.protocol.McpMethod;
import dev.luna.memory.Change;
import dev.luna.memory.Committed;
import dev.luna.memory.Counter;
import dev.luna.memory.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts and times what happens; every label has a bounded set of values. */
@ApplicationScoped
public class LunaMetrics {

  private final MetricRegistry registry;
  private final Instruments instruments;
  private final Features features;
  private final ServerGauges server;
  private final StateGauges state;

  @Inject
  LunaMetrics(MetricRegistry registry, Features features, ServerGauges server, StateGauges state) {
    this.registry = registry;
    this.instruments = new Instruments(registry);
    this.features = features;
    this.server = server;
    this.state = state;
  }

  protected LunaMetrics() {
    this(null, null, null, null);
  }

  /** Registers everything at the start, so that a first scrape finds what has not happened yet. */
  void start(@Observes Startup event) {
    instruments.beginWithZero();
    Gauges gauges = new Gauges(registry);
    server.register(gauges);
    state.register(gauges);
  }

  void on(@Observes CallCompleted call) {
    instruments.requestDuration(call.method().text()).update(call.duration());
    // Clients choose the name in a call: only those of real tools become labels.
    if (call.method() == McpMethod.CALL_TOOL && features.tool(call.name()).isPresent()) {
      instruments.toolCalls(call.name(), call.success()).inc();
      instruments.toolDuration(call.name()).update(call.duration());
    }
  }

  void on(@Observes Timed timed) {
    instruments.duration(timed.work()).update(timed.took());
  }

  void on(@Observes Committed commit) {
    long recalls = sum(commit, Counter.RECALLS);
    long found = sum(commit, Counter.RECALL_HITS);
    instruments.retrievals(true).inc(found);
    // An import brings one counter at a time, so that there may be more found than recalled.
    instruments.retrievals(false).inc(Math.max(0, recalls - found));
    for (Change change : commit.changes()) {
      if (change instanceof Change.Stored stored) {
        instruments.stores(stored.memory().type()).inc();
      } else if (change instanceof Change.Judged judged) {
        instruments.feedback(judged.verdict()).inc();
      } else if (change instanceof Change.Erased) {
        instruments.erasures().inc();
      }
    }
  }

  /** Counts an answer to an HTTP request by its status code. */
  void answered(int status) {
    instruments.responses(status).inc();
  }

  private static long sum(Committed commit, Counter counter) {
    return commit.changes().stream()
        .filter(Change.Counted.class::isInstance)
        .map(Change.Counted.class::cast)
        .filter(counted -> counted.counter() == counter)
        .mapToLong(Change.Counted::delta)
        .sum();
  }
}
