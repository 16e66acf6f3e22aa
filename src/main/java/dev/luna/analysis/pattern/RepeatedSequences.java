package dev.luna.analysis.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sequences of items that come again.
 *
 * @param coverage the share of items that are in one of them, from 0 to 1
 * @param evidence the longest and most frequent of them
 */
record RepeatedSequences(double coverage, List<Evidence> evidence) {

  private static final int LONGEST = 6;
  private static final int SHOWN = 3;

  // Where chance repeats longer ones, nearly all items are the same.
  private static final int MAX_LENGTH = 100;

  // In prose, short sequences of grammar come again the more often the longer it is. These rates
  // are above what French and English pages show.
  private static final int[] ITEMS_PER_TIME = {0, 0, 40, 150, 400, 800, Integer.MAX_VALUE};
  private static final int[] MIN_TIMES = {0, 0, 3, 2, 2, 2, 2};

  static RepeatedSequences inText(List<String> items) {
    BitSet covered = new BitSet();
    List<Evidence> evidence = new ArrayList<>();
    for (int length = LONGEST; length >= 2; length--) {
      int times = Math.max(MIN_TIMES[length], items.size() / ITEMS_PER_TIME[length]);
      collect(items, length, times, covered, evidence);
    }
    return of(items, covered, evidence);
  }

  /**
   * Only sequences longer than the longest that chance repeats, which is about 2 ln n / ln 1/q for
   * n items of which two are equal with chance q (Erdős and Rényi 1970).
   */
  static RepeatedSequences inSeries(List<String> items) {
    BitSet covered = new BitSet();
    List<Evidence> evidence = new ArrayList<>();
    double equality = Repetition.equality(items);
    if (equality > 0 && equality < 1) {
      double longest = 2 * Math.log(items.size()) / -Math.log(equality);
      if (longest < MAX_LENGTH) {
        collect(items, Math.max(2, (int) Math.ceil(longest) + 1), 2, covered, evidence);
      }
    }
    return of(items, covered, evidence);
  }

  private static RepeatedSequences of(List<String> items, BitSet covered, List<Evidence> evidence) {
    List<Evidence> shown =
        evidence.stream()
            .sorted(Comparator.comparingInt(RepeatedSequences::extent).reversed())
            .limit(SHOWN)
            .toList();
    return new RepeatedSequences((double) covered.cardinality() / items.size(), shown);
  }

  private static int extent(Evidence evidence) {
    return evidence.count() * evidence.text().length();
  }

  private static void collect(
      List<String> items, int length, int times, BitSet covered, List<Evidence> evidence) {
    Map<List<String>, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i + length <= items.size(); i++) {
      places.computeIfAbsent(items.subList(i, i + length), it -> new ArrayList<>()).add(i + 1);
    }
    places.forEach(
        (sequence, at) -> {
          if (at.size() >= times) {
            boolean fresh = at.stream().anyMatch(place -> !covered.get(place - 1));
            at.forEach(place -> covered.set(place - 1, place - 1 + length));
            if (fresh) {
              evidence.add(
                  new Evidence(Evidence.Type.NGRAM, String.join(" ", sequence), at.size(), at));
            }
          }
        });
  }
}
