package dev.luna.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.Metric;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.Timer;

/**
 * What MicroProfile's registries hold, in Prometheus' model: names, types and labels are those of
 * Open Liberty's own page.
 */
final class Families {

  private static final Logger LOG = System.getLogger(Families.class.getName());

  private final Map<String, MetricSnapshot.Builder<?>> families = new TreeMap<>();

  /** Reads one metric. */
  void add(String scope, MetricID id, Metadata about, Metric metric) {
    Labels labels = labels(scope, id);
    if (metric instanceof Counter counter) {
      add(WireName.of(about), about, counter, labels);
    } else if (metric instanceof Gauge<?> gauge) {
      add(WireName.of(about), about, value(id, gauge), labels);
    } else if (metric instanceof Timer timer) {
      add(WireName.ofTimer(about), about, Distribution.of(timer), labels);
    } else if (metric instanceof Histogram histogram) {
      add(WireName.of(about), about, Distribution.of(histogram), labels);
    }
  }

  /** All that were added. */
  MetricSnapshots snapshots() {
    return new MetricSnapshots(families.values().stream().map(it -> it.build()).toList());
  }

  private void add(String name, Metadata about, Counter counter, Labels labels) {
    CounterSnapshot.Builder family = family(name, about, CounterSnapshot::builder);
    family.dataPoint(
        CounterDataPointSnapshot.builder().value(counter.getCount()).labels(labels).build());
  }

  private void add(String name, Metadata about, double value, Labels labels) {
    GaugeSnapshot.Builder family = family(name, about, GaugeSnapshot::builder);
    family.dataPoint(GaugeDataPointSnapshot.builder().value(value).labels(labels).build());
  }

  private void add(String name, Metadata about, Distribution distribution, Labels labels) {
    if (distribution.hasBuckets()) {
      HistogramSnapshot.Builder family = family(name, about, HistogramSnapshot::builder);
      family.dataPoint(distribution.histogram(labels));
    } else {
      SummarySnapshot.Builder family = family(name, about, SummarySnapshot::builder);
      family.dataPoint(distribution.summary(labels));
    }
    add(name + "_max", about, distribution.max(), labels);
  }

  /** One name has one type, which MicroProfile sees to. */
  @SuppressWarnings("unchecked")
  private <B extends MetricSnapshot.Builder<B>> B family(
      String name, Metadata about, Supplier<B> type) {
    return (B)
        families.computeIfAbsent(
            name, it -> type.get().name(name).help(about.description().orElse("")));
  }

  private static Labels labels(String scope, MetricID id) {
    Labels.Builder labels = Labels.builder().label("mp_scope", scope);
    id.getTags().forEach(labels::label);
    return labels.build();
  }

  private static double value(MetricID id, Gauge<?> gauge) {
    try {
      return gauge.getValue().doubleValue();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The metric {0} cannot be read: {1}", id.getName(), e);
      return Double.NaN;
    }
  }
}
