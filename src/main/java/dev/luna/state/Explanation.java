package dev.luna.state;

import dev.luna.text.Sentence;
import java.util.List;
import java.util.Locale;

/**
 * A φ put into words.
 *
 * @param components one for each component, in the order of {@link PhiComponent}
 */
public record Explanation(String summary, List<Line> components) {

  /**
   * One component in words.
   *
   * @param raisedBy what would raise it; empty if nothing more is needed
   */
  public record Line(PhiComponent component, String name, String counts, String raisedBy) {}

  /** Explains a φ in French if the locale's language is French, and in English otherwise. */
  public static Explanation of(PhiReading phi, Locale locale) {
    Sentence level = sentence("level." + phi.level().label());
    return new Explanation(
        sentence("phi.summary", phi.value(), level, phi.distance()).in(locale),
        phi.components().readings().stream().map(it -> line(it, locale)).toList());
  }

  private static Line line(Components.Reading reading, Locale locale) {
    PhiComponent component = reading.component();
    String key = "phi." + component.label();
    Sentence counts =
        sentence(key + ".counts", reading.successes(), reading.trials(), 100 * reading.value());
    return new Line(
        component,
        sentence(key + ".name").in(locale),
        counts.in(locale),
        reading.canRise() ? sentence(component.raisedBy()).in(locale) : "");
  }

  private static Sentence sentence(String key, Object... values) {
    return Sentence.of(Explanation.class, key, values);
  }
}
