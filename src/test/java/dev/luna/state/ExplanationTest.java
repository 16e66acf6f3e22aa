package dev.luna.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.Counter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private final Locale before = Locale.getDefault();
  private final PhiReading phi =
      new Phi(PhiSettings.defaults())
          .of(
              Samples.counts(
                  2_000, 1_500, 0, Map.of(Counter.RECALLS, 12L, Counter.RECALL_HITS, 8L)));

  @BeforeEach
  void speakFrench() {
    Locale.setDefault(Locale.FRANCE);
    ResourceBundle.clearCache();
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
    ResourceBundle.clearCache();
  }

  @Test
  void explainsInEnglishOnAFrenchMachine() {
    Explanation explanation = Explanation.of(phi, Locale.ENGLISH);

    assertThat(explanation.summary()).startsWith("φ is 1.").contains("awakening");
    assertThat(explanation.components())
        .extracting(Explanation.Line::counts)
        .contains("8 of 12 recalls found something (50 % of what full marks need)");
  }

  @Test
  void explainsInFrench() {
    Explanation explanation = Explanation.of(phi, Locale.CANADA_FRENCH);

    assertThat(explanation.summary()).startsWith("φ vaut 1,").contains("éveil");
    assertThat(explanation.components())
        .extracting(Explanation.Line::counts)
        .contains("Recherches qui ont trouvé : 8 sur 12 (50 % de ce qu'il faut)");
  }

  @Test
  void saysWhatWouldRaiseOnlyWhatCanRise() {
    Explanation explanation = Explanation.of(phi, Locale.JAPAN);

    assertThat(explanation.components().get(0).raisedBy()).isEmpty();
    assertThat(explanation.components().get(1).raisedBy()).startsWith("Recalls");
  }
}
