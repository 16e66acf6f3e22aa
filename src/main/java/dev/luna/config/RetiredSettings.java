package dev.luna.config;

import dev.luna.text.Bundles;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Variables that the original took and that mean nothing here, in French and in English. */
final class RetiredSettings {

  /** The one key of the messages that is no setting. */
  private static final String NOTICE = "notice";

  private final ResourceBundle messages;

  RetiredSettings(Locale locale) {
    messages = Bundles.beside(RetiredSettings.class, "retired", locale);
  }

  /** All of them, in order. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(messages.keySet());
    names.remove(NOTICE);
    return names;
  }

  /** Why it has no effect, and what to do. */
  String advice(String name) {
    return messages.getString(name);
  }

  /** A line for each that is set. Some are secrets: what they are set to is never told. */
  List<String> notices(Predicate<String> isSet) {
    return names().stream()
        .filter(isSet)
        .map(name -> messages.getString(NOTICE).formatted(name, advice(name)))
        .toList();
  }
}
