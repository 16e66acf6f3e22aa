package dev.luna.tools;

import dev.luna.mcp.ToolException;
import dev.luna.text.Sentence;
import java.util.Locale;

/** What tools say, in French or in English. */
record Texts(Locale locale) {

  /** The message of this key, its {@code %} places filled in. */
  String say(String key, Object... values) {
    return Sentence.of(Texts.class, key, values).in(locale);
  }

  /** What a tool says, in the caller's language, where it does not do what was asked. */
  static ToolException refusal(String key, Object... values) {
    return new ToolException(Sentence.of(Texts.class, key, values));
  }
}
