package dev.luna.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.MemoryNotFoundException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is said to people, each in their language. */
class SentenceTest {

  private static final Sentence UNKNOWN =
      Sentence.of(MemoryNotFoundException.class, "memory.unknown", "leaf_1");

  @Test
  void isFrenchForWhoeverReadsFrenchAndEnglishForAllOthers() {
    assertThat(UNKNOWN.in(Locale.CANADA_FRENCH))
        .isEqualTo("Aucun souvenir n'a l'identifiant « leaf_1 »");
    assertThat(UNKNOWN.in(Locale.GERMAN)).isEqualTo("No memory has the id 'leaf_1'");
  }

  @Test
  void isEnglishOnAMachineThatSpeaksFrench() {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.FRENCH);
    try {
      assertThat(UNKNOWN.in(Locale.ENGLISH)).startsWith("No memory");
      assertThat(new MemoryNotFoundException("leaf_1")).hasMessage("No memory has the id 'leaf_1'");
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void saysASentenceWithinItInTheSameLanguage() {
    Sentence both = Sentence.of(MemoryNotFoundException.class, "backup.unusable", "b.db", UNKNOWN);

    assertThat(both.in(Locale.FRENCH)).startsWith("b.db Aucun souvenir").endsWith("sauvegarde");
    assertThat(both.in(Locale.ENGLISH)).startsWith("b.db No memory").endsWith("another backup");
  }

  @Test
  void isSaidEvenOfAValueThatIsMissing() {
    Sentence nothing = Sentence.of(MemoryNotFoundException.class, "probe.failed", (Object) null);

    assertThat(nothing.in(Locale.FRENCH)).isEqualTo("null");
  }

  @Test
  void leavesATextOfSomebodyElseAsItIs() {
    assertThat(Sentence.verbatim("100 %d").in(Locale.FRENCH)).isEqualTo("100 %d");
  }
}
