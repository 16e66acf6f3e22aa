package dev.luna.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionProfileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Où est la clé ? Je la cherche.|7|2|1",
        "Is it here? Really?! Tell me \"why?\"|7|3|3",
        "See https://example.org/?q=1 for more.|7|1|0",
        "Il dit « tu viens ? » puis part.|6|2|1",
        "!!! …|0|0|0"
      })
  void countsWordsSentencesAndQuestions(String text, int words, int sentences, int questions) {
    InteractionProfile profile = InteractionProfile.of(text);

    assertThat(profile.questions()).as("questions").isEqualTo(questions);
    assertThat(profile.words()).as("words").isEqualTo(words);
    assertThat(profile.sentences()).as("sentences").isEqualTo(sentences);
  }

  @Test
  void measuresDiversityThatDoesNotFallWithLength() {
    String fifty =
        IntStream.range(0, 50).mapToObj(i -> "w" + i + " ").collect(Collectors.joining());

    assertThat(InteractionProfile.of("").diversity()).isZero();
    assertThat(InteractionProfile.of("oui Oui OUI non").diversity()).isEqualTo(0.5);
    assertThat(InteractionProfile.of(fifty.repeat(10)).diversity()).isCloseTo(1, within(1e-9));
  }

  @Test
  void isAsNewAsTheClosestMemoryIsFar() {
    InteractionProfile profile =
        InteractionProfile.of(
            "hello", List.of(new Resonance("leaf_1", 0.2), new Resonance("leaf_2", 0.75)));

    assertThat(profile.novelty()).hasValue(0.25);
    assertThat(profile.resonances()).extracting(Resonance::memoryId).first().isEqualTo("leaf_2");
    assertThat(InteractionProfile.of("hello").novelty()).isEmpty();
  }
}
