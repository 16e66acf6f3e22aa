package dev.luna.analysis.instruction;

import dev.luna.analysis.instruction.Encoding.Part;
import dev.luna.analysis.instruction.Passages.Proven;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds text that tries to give an assistant instructions, in French and English.
 *
 * <p>Such a text is known by what it says and how: words of several classes near one another, whom
 * they address, and what is said beside them; no word alone makes one. What only quotes such a text
 * in order to speak about it is not found.
 */
public final class Instructions {

  private static final int MOST_DECODED = 2;
  private static final double CERTAIN = 2.0 * Passages.ENOUGH;

  private Instructions() {}

  /** All that a text holds, in its order; the same text always has the same. */
  public static List<Finding> in(String text) {
    return in(text, 0);
  }

  /** What a text wants of an assistant: the labels of the kinds that {@link #in} finds. */
  public static Set<String> kindsIn(String text) {
    return in(text).stream()
        .map(finding -> finding.kind().label())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Finding> in(String text, int decoded) {
    List<Finding> findings = new ArrayList<>(written(text));
    if (decoded < MOST_DECODED) {
      Encoding.partsOf(text).forEach(part -> findings.addAll(encoded(text, part, decoded + 1)));
    }
    findings.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::kind));
    return List.copyOf(findings);
  }

  private static List<Finding> written(String text) {
    Reading reading = Reading.of(text);
    List<Finding> findings = new ArrayList<>();
    for (Proven proven : reading.proven()) {
      Clue clue = proven.clue();
      findings.add(finding(text, clue.kind().orElseThrow(), proven));
      if (reading.isDisguised(clue)) {
        findings.add(finding(text, Kind.DISGUISE, proven));
      }
    }
    return findings;
  }

  private static Finding finding(String text, Kind kind, Proven proven) {
    int start = proven.clue().start();
    int end = proven.clue().end();
    double score = Math.min(1, proven.total() / CERTAIN);
    return new Finding(kind, text.substring(start, end), start, end, score);
  }

  /** What was found in a decoded part stands where the encoded one does. */
  private static List<Finding> encoded(String text, Part part, int decoded) {
    List<Finding> findings = new ArrayList<>();
    for (Finding inside : in(part.text(), decoded)) {
      String quote = text.substring(part.start(), part.end());
      for (Kind kind : List.of(inside.kind(), Kind.DISGUISE)) {
        Finding finding = new Finding(kind, quote, part.start(), part.end(), inside.score());
        if (findings.stream().noneMatch(it -> it.kind() == kind)) {
          findings.add(finding);
        }
      }
    }
    return findings;
  }
}
