package dev.luna.metrics;

import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Registers values that are read at each scrape. */
final class Gauges {

  private final MetricRegistry registry;

  Gauges(MetricRegistry registry) {
    this.registry = registry;
  }

  void add(String name, String help, Supplier<Number> value, Tag... tags) {
    registry.gauge(Metadata.builder().withName(name).withDescription(help).build(), value, tags);
  }
}
