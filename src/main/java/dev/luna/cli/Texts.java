package dev.luna.cli;

import dev.luna.text.Sentence;
import java.util.Locale;

/** What commands say, in French or in English. */
record Texts(Locale locale) {

  /** The message of this key, its {@code %} places filled in. */
  String say(String key, Object... values) {
    return Sentence.of(Texts.class, key, values).in(locale);
  }
}
