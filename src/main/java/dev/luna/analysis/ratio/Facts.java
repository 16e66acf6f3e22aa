package dev.luna.analysis.ratio;

import dev.luna.analysis.ResourceLines;
import dev.luna.text.Bundles;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What is known of φ, and what is only told of it. */
public final class Facts {

  private static final List<Fact> ALL =
      ResourceLines.of(Facts.class, "facts.tsv").stream().map(Fact::of).toList();

  private Facts() {}

  /** All of them. */
  public static List<Fact> all() {
    return ALL;
  }

  /**
   * Those of any of these domains, the best founded first.
   *
   * @param domains main names, as {@link Domains#named} gives them
   */
  public static List<Fact> of(Collection<String> domains) {
    return ALL.stream()
        .filter(fact -> !Collections.disjoint(fact.domains(), domains))
        .sorted(Comparator.comparing(Fact::level))
        .toList();
  }

  /** What a fact says, in French or else in English. */
  public static String statement(Fact fact, Locale locale) {
    return Bundles.beside(Facts.class, "statements", locale).getString(fact.id());
  }
}
