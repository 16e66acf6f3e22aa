package dev.luna.memory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether two texts say the same in other words. Their vectors alone cannot tell: a text in which
 * only a date was replaced is nearer to it than most of its paraphrases.
 */
final class NearDuplicate {

  // Measured; see docs/design/recall.md.
  private static final double SIMILAR = 0.94;

  /** From this share of words in the same places on, what was replaced is a value. */
  private static final double SAME_FRAME = 0.5;

  private NearDuplicate() {}

  /**
   * Whether texts are near enough to tell the same.
   *
   * @param cosine of the vectors of the texts themselves, in [-1, 1]
   */
  static boolean isNear(double cosine) {
    return cosine >= SIMILAR;
  }

  /** Whether nothing in the words themselves speaks against it. */
  static boolean mayBe(Wording one, Wording other) {
    return one.denies() == other.denies()
        && !haveOtherValues(one, other)
        && !isReplacement(one.words(), other.words());
  }

  /** What only one of them has is a detail that the other leaves out. */
  private static boolean haveOtherValues(Wording one, Wording other) {
    return hasValueUnknownTo(one, other) && hasValueUnknownTo(other, one);
  }

  private static boolean hasValueUnknownTo(Wording one, Wording other) {
    Set<String> values = one.values();
    values.removeAll(new HashSet<>(other.words()));
    return !values.isEmpty();
  }

  private static boolean isReplacement(List<String> one, List<String> other) {
    int shorter = Math.min(one.size(), other.size());
    int longer = Math.max(one.size(), other.size());
    int kept = shorter == longer ? inPlace(one, other) : atEnds(one, other);
    return kept < shorter && kept >= SAME_FRAME * longer;
  }

  private static int inPlace(List<String> one, List<String> other) {
    int same = 0;
    for (int i = 0; i < one.size(); i++) {
      same += one.get(i).equals(other.get(i)) ? 1 : 0;
    }
    return same;
  }

  private static int atEnds(List<String> one, List<String> other) {
    int shorter = Math.min(one.size(), other.size());
    int start = 0;
    while (start < shorter && one.get(start).equals(other.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && last(one, end).equals(last(other, end))) {
      end++;
    }
    return start + end;
  }

  private static String last(List<String> words, int before) {
    return words.get(words.size() - 1 - before);
  }
}
