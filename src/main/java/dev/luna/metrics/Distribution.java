package dev.luna.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Snapshot;
import org.eclipse.microprofile.metrics.Snapshot.HistogramBucket;
import org.eclipse.microprofile.metrics.Timer;

/**
 * Many values of one metric.
 *
 * @param sum in the unit that Prometheus reads
 * @param one the number of the snapshot's units that make one of Prometheus'
 */
record Distribution(Snapshot values, long count, double sum, double one) {

  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  static Distribution of(Timer timer) {
    double sum = timer.getElapsedTime().toNanos() / NANOS;
    return new Distribution(timer.getSnapshot(), timer.getCount(), sum, NANOS);
  }

  static Distribution of(Histogram histogram) {
    return new Distribution(histogram.getSnapshot(), histogram.getCount(), histogram.getSum(), 1);
  }

  boolean hasBuckets() {
    return values.bucketValues().length > 0;
  }

  double max() {
    return values.getMax() / one;
  }

  HistogramDataPointSnapshot histogram(Labels labels) {
    return HistogramDataPointSnapshot.builder()
        .classicHistogramBuckets(buckets())
        .sum(sum)
        .labels(labels)
        .build();
  }

  SummaryDataPointSnapshot summary(Labels labels) {
    Quantiles.Builder quantiles = Quantiles.builder();
    Arrays.stream(values.percentileValues())
        .map(it -> new Quantile(it.getPercentile(), it.getValue() / one))
        .forEach(quantiles::quantile);
    return SummaryDataPointSnapshot.builder()
        .count(count)
        .sum(sum)
        .quantiles(quantiles.build())
        .labels(labels)
        .build();
  }

  /**
   * MicroProfile counts in each bucket what is in those below it too, Prometheus' model does not.
   */
  private ClassicHistogramBuckets buckets() {
    ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
    long below = 0;
    for (HistogramBucket bucket : values.bucketValues()) {
      buckets.bucket(bucket.getBucket() / one, bucket.getCount() - below);
      below = bucket.getCount();
    }
    return buckets.bucket(Double.POSITIVE_INFINITY, Math.max(0, count - below)).build();
  }
}
