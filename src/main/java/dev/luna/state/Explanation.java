package dev.luna.state;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

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

  // Without this a machine set to French would answer an English caller in French.
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

  /** Explains a φ in French if the locale's language is French, and in English otherwise. */
  public static Explanation of(PhiReading phi, Locale locale) {
    ResourceBundle messages =
        ResourceBundle.getBundle(
            "dev.luna.state.messages", locale, Explanation.class.getClassLoader(), NO_FALLBACK);
    String level = messages.getString("level." + phi.level().label());
    String summary =
        String.format(
            locale, messages.getString("phi.summary"), phi.value(), level, phi.distance());
    return new Explanation(
        summary,
        phi.components().readings().stream().map(it -> line(it, messages, locale)).toList());
  }

  private static Line line(Components.Reading reading, ResourceBundle messages, Locale locale) {
    PhiComponent component = reading.component();
    String key = "phi." + component.label();
    String counts =
        String.format(
            locale,
            messages.getString(key + ".counts"),
            reading.successes(),
            reading.trials(),
            100 * reading.value());
    return new Line(
        component,
        messages.getString(key + ".name"),
        counts,
        reading.canRise() ? messages.getString(component.raisedBy()) : "");
  }
}
