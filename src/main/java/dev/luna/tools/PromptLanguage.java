package dev.luna.tools;

import dev.luna.mcp.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of a prompt, by its code. */
final class PromptLanguage {

  private static final List<String> CODES = List.of("en", "fr");

  private PromptLanguage() {}

  /**
   * The language asked for, like {@code fr} or {@code fr-CA}; the caller's where none is.
   *
   * @throws dev.luna.mcp.ToolException if it is neither English nor French
   */
  static Locale of(Caller caller, Optional<String> language) {
    return language.map(PromptLanguage::known).orElse(caller.locale());
  }

  /** The codes that start with what was typed. */
  static List<String> completing(String typed) {
    return CODES.stream().filter(code -> code.startsWith(typed)).toList();
  }

  private static Locale known(String language) {
    Locale locale = Locale.forLanguageTag(language.strip());
    if (!CODES.contains(locale.getLanguage())) {
      throw Texts.refusal("language.unknown", language);
    }
    return locale;
  }
}
