package dev.luna.tools;

import dev.luna.analysis.ratio.Domains;
import dev.luna.analysis.ratio.EvidenceLevel;
import dev.luna.analysis.ratio.Fact;
import dev.luna.analysis.ratio.Facts;
import dev.luna.analysis.ratio.GoldenRatio;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known of φ in a domain.
 *
 * @param domain as it was asked for
 * @param domains the domains that it was understood as; empty where nothing is documented
 * @param items the best founded first
 * @param numbers absent where none were given
 */
record GoldenRatioReport(
    String domain,
    double phi,
    List<String> domains,
    List<Item> items,
    Optional<NumbersView> numbers) {

  /**
   * A statement about φ.
   *
   * @param relation as a formula or a figure
   * @param source author, work and year
   */
  record Item(String statement, String relation, EvidenceLevel evidence, String source) {

    static Item of(Fact fact, Locale locale) {
      return new Item(Facts.statement(fact, locale), fact.formula(), fact.level(), fact.source());
    }

    private String toText(Texts texts) {
      String level = texts.say("ratio.level." + evidence.name().toLowerCase(Locale.ROOT));
      return texts.say("ratio.item", level, statement, relation, source);
    }
  }

  static GoldenRatioReport of(String domain, List<Double> numbers, Locale locale) {
    List<String> domains = List.copyOf(Domains.named(domain));
    return new GoldenRatioReport(
        domain.strip(),
        GoldenRatio.PHI,
        domains,
        Facts.of(domains).stream().map(fact -> Item.of(fact, locale)).toList(),
        numbers.isEmpty() ? Optional.empty() : Optional.of(NumbersView.of(numbers)));
  }

  String toText(Texts texts) {
    StringBuilder text =
        new StringBuilder(
            domains.isEmpty()
                ? texts.say("ratio.none", domain, documented(texts))
                : texts.say("ratio.known", domain, items.size()));
    items.forEach(item -> text.append('\n').append(item.toText(texts)));
    numbers.ifPresent(tested -> text.append('\n').append(tested.toText(texts)));
    return text.toString();
  }

  private static String documented(Texts texts) {
    return Domains.all().stream()
        .map(domain -> texts.say("ratio.domain." + domain))
        .collect(Collectors.joining(", "));
  }
}
