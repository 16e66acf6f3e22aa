package dev.luna.analysis.ratio;

import java.util.Set;

/**
 * What is known of φ in some domains.
 *
 * @param id by which its statement is found in each language
 * @param domains that it belongs to, by their main names
 * @param formula the relation, in the same signs for every language
 * @param source author, work and year
 */
public record Fact(
    String id, Set<String> domains, EvidenceLevel level, String formula, String source) {

  /** From a line of the list: the fields in this order, with tabs between them. */
  static Fact of(String line) {
    String[] fields = line.split("\t");
    return new Fact(
        fields[0],
        Set.of(fields[1].split(",")),
        EvidenceLevel.valueOf(fields[2]),
        fields[3],
        fields[4]);
  }
}
