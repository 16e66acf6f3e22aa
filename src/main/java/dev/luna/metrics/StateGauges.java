package dev.luna.metrics;

import dev.luna.memory.MemoryType;
import dev.luna.state.Condition;
import dev.luna.state.Luna;
import dev.luna.state.PhiComponent;
import dev.luna.state.PhiReading;
import dev.luna.state.StateCounts;
import dev.luna.state.StateView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Tag;

/** The memories of all spaces, and the φ of the default one. */
@ApplicationScoped
class StateGauges {

  private static final String DEFAULT_SPACE = "default";

  private final Luna luna;

  @Inject
  StateGauges(Luna luna) {
    this.luna = luna;
  }

  StateGauges() {
    this(null);
  }

  void register(Gauges gauges) {
    count(gauges, "luna_fractal_memory_roots_count", MemoryType.ROOT);
    count(gauges, "luna_fractal_memory_branches_count", MemoryType.BRANCH);
    count(gauges, "luna_fractal_memory_leaves_count", MemoryType.LEAF);
    count(gauges, "luna_fractal_memory_seeds_count", MemoryType.SEED);
    gauges.add(
        "luna_fractal_memory_total_nodes",
        "Memories that are not forgotten",
        () -> total(StateCounts::total));
    gauges.add("luna_memory_links", "Links between them", () -> total(StateCounts::links));
    gauges.add("luna_phi_current_value", "The φ of the default space", () -> phi().value());
    gauges.add("luna_phi_distance_to_optimal", "Φ − φ", () -> phi().distance());
    gauges.add("luna_metamorphosis_readiness", "Share of its conditions that hold", this::held);
    for (PhiComponent component : PhiComponent.values()) {
      gauges.add(
          "luna_phi_component",
          "A component of φ, 0 to 1",
          () -> phi().components().of(component).value(),
          new Tag("component", component.label()));
    }
  }

  private void count(Gauges gauges, String name, MemoryType type) {
    String help = "Memories of the type %s that are not forgotten".formatted(type.label());
    gauges.add(name, help, () -> total(counts -> counts.of(type)));
  }

  private double held() {
    return (double) view().metamorphosis().since().size() / Condition.values().length;
  }

  private PhiReading phi() {
    return view().phi();
  }

  private StateView view() {
    return luna.view(DEFAULT_SPACE);
  }

  private long total(ToLongFunction<StateCounts> count) {
    return luna.spaces().stream().map(luna::view).map(StateView::counts).mapToLong(count).sum();
  }
}
