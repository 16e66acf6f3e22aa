package dev.luna.analysis.emotion;

/**
 * A phrase found in a sentence.
 *
 * @param start the number of its first word there
 * @param end the number of the word after it
 */
record Found<T>(int start, int end, T meaning) {

  boolean overlaps(Found<?> other) {
    return start < other.end && other.start < end;
  }

  int length() {
    return end - start;
  }
}
