package dev.luna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void frenchSaysAllThatEnglishSays() {
    ResourceBundle english = messages(Locale.ROOT);
    ResourceBundle french = messages(Locale.FRENCH);

    assertThat(french.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    for (String key : english.keySet()) {
      assertThat(places(french.getString(key))).as(key).isEqualTo(places(english.getString(key)));
    }
  }

  private static ResourceBundle messages(Locale locale) {
    return ResourceBundle.getBundle(
        "dev.luna.cli.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
  }

  /** How many values a message has places for. */
  private static int places(String message) {
    int places = 0;
    while (message.contains("%" + (places + 1) + "$")) {
      places++;
    }
    return places;
  }
}
