package dev.luna.analysis.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EmotionalResonanceTest {

  private static final EmotionReader READER = EmotionReader.ofWords();

  @Test
  void isOneForTheSameAndForTwoThatExpressNothing() {
    assertThat(between("I am happy.", "Je suis heureux.")).isCloseTo(1, within(1e-9));
    assertThat(between("The train leaves at noon.", "The bus too.")).isCloseTo(1, within(1e-9));
  }

  @Test
  void isLessTheLessAlikeTheyAre() {
    double akin = between("I am furious.", "I am sad.");
    double opposed = between("I am furious.", "I am so happy!");
    double answered = between("I am sad.", "I am sorry that you are sad.");

    assertThat(opposed).isLessThan(akin);
    assertThat(akin).isLessThan(answered);
    assertThat(opposed).isBetween(0.0, 0.3);
  }

  @Test
  void isTheSameBothWays() {
    assertThat(between("I am sad.", "Merci !")).isEqualTo(between("Merci !", "I am sad."));
  }

  private static double between(String one, String other) {
    return EmotionalResonance.between(READER.read(one), READER.read(other));
  }
}
