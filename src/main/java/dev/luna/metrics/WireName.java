package dev.luna.metrics;

import io.prometheus.metrics.model.snapshots.PrometheusNaming;
import java.util.Optional;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricUnits;

/**
 * What Prometheus calls the metrics of MicroProfile: with their unit, and for durations seconds.
 */
final class WireName {

  private WireName() {}

  /** The name of a metric; a counter's lacks the {@code _total} that is written after it. */
  static String of(Metadata about) {
    Optional<String> unit = about.unit().filter(it -> !it.equals(MetricUnits.NONE));
    return unit.map(it -> with(it, about)).orElse(plain(about));
  }

  /** The name of a timer, which has no unit but time. */
  static String ofTimer(Metadata about) {
    return with(MetricUnits.SECONDS, about);
  }

  private static String with(String unit, Metadata about) {
    String name = plain(about);
    return name.endsWith("_" + unit) ? name : name + "_" + unit;
  }

  private static String plain(Metadata about) {
    return PrometheusNaming.prometheusName(PrometheusNaming.sanitizeMetricName(about.getName()));
  }
}
