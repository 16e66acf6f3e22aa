package dev.luna.bridge;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the bridge says to people, in French where the user's language is French. */
public final class Text {

  /** Without the fallback a user of any third language would get the machine's language. */
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle(
          "dev.luna.bridge.messages",
          Locale.getDefault(),
          Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  private Text() {}

  /**
   * A text of the bridge.
   *
   * @param values for its places, in order
   */
  public static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
  }
}
