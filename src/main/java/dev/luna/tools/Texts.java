package dev.luna.tools;

import java.util.Locale;
import java.util.ResourceBundle;

/** What tools say, in French and in English. */
final class Texts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

  private final Locale locale;
  private final ResourceBundle messages;

  Texts(Locale locale) {
    this.locale = locale;
    this.messages =
        ResourceBundle.getBundle(
            "dev.luna.tools.messages", locale, Texts.class.getClassLoader(), NO_FALLBACK);
  }

  /** The message of this key, its {@code %} places filled in. */
  String say(String key, Object... values) {
    return String.format(locale, messages.getString(key), values);
  }
}
