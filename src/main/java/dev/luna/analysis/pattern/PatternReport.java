package dev.luna.analysis.pattern;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was measured in a stream.
 *
 * @param form what the stream was read as
 * @param items how many items, words or numbers that are
 * @param findings one for each kind that was asked for, the strongest first
 */
public record PatternReport(Form form, int items, List<Finding> findings) {

  /** What a stream consists of. */
  public enum Form {
    NUMBERS,
    /** Items of which only the order says something. */
    SYMBOLS,
    /** Words that say something together. */
    TEXT
  }

  static PatternReport of(DataStream stream, List<Finding> findings) {
    Comparator<Finding> strongest = Comparator.comparingDouble(Finding::strength).reversed();
    return new PatternReport(
        stream.form(),
        stream.items().size(),
        findings.stream()
            .sorted(strongest.thenComparingInt(finding -> rank(finding.kind(), stream)))
            .toList());
  }

  /** What is said in the same words again and again is first of all repeated. */
  private static int rank(PatternKind kind, DataStream stream) {
    boolean said = stream.isText() && kind == PatternKind.REPETITION;
    return said ? -1 : kind.ordinal();
  }

  /** The strongest pattern; empty where none was found. */
  public Optional<Finding> strongest() {
    return findings.stream().filter(Finding::found).findFirst();
  }
}
