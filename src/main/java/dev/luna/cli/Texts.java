package dev.luna.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** What commands say, in French and in English. */
final class Texts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

  private final Locale locale;
  private final ResourceBundle messages;

  Texts(Locale locale) {
    this.locale = locale;
    this.messages = ResourceBundle.getBundle("dev.luna.cli.messages", locale, NO_FALLBACK);
  }

  Locale locale() {
    return locale;
  }

  /** The message of this key, its {@code %} places filled in. */
  String say(String key, Object... values) {
    return String.format(locale, messages.getString(key), values);
  }
}
