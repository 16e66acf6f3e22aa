package dev.luna.metrics;

import dev.luna.mcp.session.Sessions;
import dev.luna.mcp.stream.EventStreams;
import dev.luna.memory.Meaning;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Projection;
import dev.luna.state.Luna;
import dev.luna.state.PhiComponent;
import dev.luna.state.StateCounts;
import dev.luna.state.StateView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What can be read at any moment: sessions, streams, memories, and the φ of the default space. */
@ApplicationScoped
class LunaGauges {

  private static final String DEFAULT_SPACE = "default";

  private static final Map<MemoryType, String> COUNT_NAMES =
      Map.of(
          MemoryType.ROOT, "luna_fractal_memory_roots_count",
          MemoryType.BRANCH, "luna_fractal_memory_branches_count",
          MemoryType.LEAF, "luna_fractal_memory_leaves_count",
          MemoryType.SEED, "luna_fractal_memory_seeds_count");

  private final Sessions sessions;
  private final EventStreams streams;
  private final Projection words;
  private final Meaning meaning;
  private final Luna luna;

  @Inject
  LunaGauges(
      Sessions sessions, EventStreams streams, Projection words, Meaning meaning, Luna luna) {
    this.sessions = sessions;
    this.streams = streams;
    this.words = words;
    this.meaning = meaning;
    this.luna = luna;
  }

  LunaGauges() {
    this(null, null, null, null, null);
  }

  void register(MetricRegistry registry) {
    registry.gauge("luna_mcp_sessions", sessions, Sessions::count);
    registry.gauge("luna_mcp_streams", streams, EventStreams::attached);
    registry.gauge("luna_index_lag", words, Projection::lag, new Tag("index", "words"));
    registry.gauge("luna_index_lag", meaning, Meaning::lag, new Tag("index", "vectors"));
    COUNT_NAMES.forEach(
        (type, name) -> registry.gauge(name, this, it -> it.total(counts -> counts.of(type))));
    registry.gauge("luna_fractal_memory_total_nodes", this, it -> it.total(StateCounts::total));
    registry.gauge("luna_memory_links", this, it -> it.total(StateCounts::links));
    registry.gauge("luna_phi_current_value", this, it -> it.view().phi().value());
    registry.gauge("luna_phi_distance_to_optimal", this, it -> it.view().phi().distance());
    for (PhiComponent component : PhiComponent.values()) {
      registry.gauge(
          "luna_phi_component",
          this,
          it -> it.view().phi().components().of(component).value(),
          new Tag("component", component.label()));
    }
  }

  private StateView view() {
    return luna.view(DEFAULT_SPACE);
  }

  private long total(ToLongFunction<StateCounts> count) {
    return luna.spaces().stream().map(luna::view).map(StateView::counts).mapToLong(count).sum();
  }
}
