package dev.luna.analysis.pattern;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How often an item stands in a stream. */
record ItemCount(String item, int times) {

  /** The most frequent, of several the first. */
  static ItemCount top(List<String> items) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    items.forEach(item -> counts.merge(item, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> new ItemCount(entry.getKey(), entry.getValue()))
        .max(Comparator.comparingInt(ItemCount::times))
        .orElse(new ItemCount("", 0));
  }

  Evidence evidence(List<String> items) {
    List<Integer> places =
        IntStream.range(0, items.size())
            .filter(i -> items.get(i).equals(item))
            .mapToObj(i -> i + 1)
            .limit(10)
            .toList();
    return new Evidence(Evidence.Type.ITEM, item, times, places);
  }
}
