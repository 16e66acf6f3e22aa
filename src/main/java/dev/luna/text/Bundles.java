package dev.luna.text;

import java.util.Locale;
import java.util.ResourceBundle;

/** Files of texts in several languages. */
public final class Bundles {

  // Without this a machine set to French would answer an English caller in French.
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Bundles() {}

  /**
   * The texts of a file beside a class, in the locale's language or else in that of the file
   * without a language.
   *
   * @throws java.util.MissingResourceException if there is neither
   */
  public static ResourceBundle beside(Class<?> type, String name, Locale locale) {
    return ResourceBundle.getBundle(
        type.getPackageName() + "." + name, locale, type.getClassLoader(), NO_FALLBACK);
  }
}
