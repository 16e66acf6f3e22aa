package dev.luna.metrics;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A metric with all its samples, but for the scope that all have.
 *
 * @param labels the values of each label; none where any is allowed
 */
record Family(String name, String type, Map<String, Set<String>> labels) {

  /** The names of its samples, and of that of its maximum. */
  Stream<String> samples() {
    return isHistogram()
        ? Stream.of("_bucket", "_sum", "_count", "_max").map(name::concat)
        : Stream.of(name);
  }

  /** Its name, and that of the family of its maximum. */
  Stream<String> names() {
    return isHistogram() ? Stream.of(name, name + "_max") : Stream.of(name);
  }

  private boolean isHistogram() {
    return type.equals("histogram");
  }
}
