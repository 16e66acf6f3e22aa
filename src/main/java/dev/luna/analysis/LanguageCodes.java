package dev.luna.analysis;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From the codes of ISO 639-3 to those of ISO 639-1. */
final class LanguageCodes {

  private static final Map<String, String> TWO_LETTERS = new HashMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.forLanguageTag(code);
      // The tag has the code of today where Java still lists a withdrawn one.
      TWO_LETTERS.put(language.getISO3Language(), language.toLanguageTag());
    }
    // The standard form of a language whose two letters stand for several.
    TWO_LETTERS.putAll(Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "plt", "mg"));
  }

  private LanguageCodes() {}

  /** The code of two letters, where the language has one. */
  static Optional<String> twoLetters(String code) {
    return Optional.ofNullable(TWO_LETTERS.get(code));
  }
}
