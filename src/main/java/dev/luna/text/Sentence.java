package dev.luna.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Something to be said to people before it is known in which language they read. */
@FunctionalInterface
public interface Sentence {

  /** The sentence in French if that is the locale's language, and in English otherwise. */
  String in(Locale locale);

  /**
   * A sentence of the bundle {@code messages} that is beside a class.
   *
   * @param values for its {@code %} places; sentences among them are said in the same language
   */
  static Sentence of(Class<?> beside, String key, Object... values) {
    return new FromBundle(beside, key, Arrays.asList(values));
  }

  /** A text that somebody else wrote, the same in all languages. */
  static Sentence verbatim(String text) {
    return locale -> text;
  }

  /** A sentence of a bundle. */
  record FromBundle(Class<?> beside, String key, List<Object> values) implements Sentence {

    @Override
    public String in(Locale locale) {
      String text = Bundles.beside(beside, "messages", locale).getString(key);
      return values.isEmpty() ? text : String.format(locale, text, said(locale));
    }

    private Object[] said(Locale locale) {
      return values.stream()
          .map(value -> value instanceof Sentence sentence ? sentence.in(locale) : value)
          .toArray();
    }
  }
}
