package dev.luna.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void cutsAtMarksAndAtEndsOfLines() {
    assertThat(texts("It works. Does it? Yes!\n- one item\n- Another\nwrapped\nhere"))
        .containsExactly("It works.", "Does it?", "Yes!", "- one item", "- Another\nwrapped\nhere");
  }

  @Test
  void goesOnAfterAbbreviationsNumbersAndAddresses() {
    assertThat(texts("Dr. House saw M. Dupont, e.g. on ward 3.5 of example.org. Then he left."))
        .containsExactly(
            "Dr. House saw M. Dupont, e.g. on ward 3.5 of example.org.", "Then he left.");
  }

  @Test
  void tellsWhereItStands() {
    String text = "  First one.\n\n  Second one here. ";
    assertThat(Sentences.of(text))
        .allSatisfy(
            sentence -> {
              assertThat(text.substring(sentence.start())).startsWith(sentence.text());
              sentence
                  .tokens()
                  .forEach(
                      token ->
                          assertThat(text.substring(token.start(), token.end()))
                              .isEqualTo(token.text()));
            })
        .hasSize(2);
  }

  @Test
  void knowsQuestions() {
    assertThat(Sentences.of("Tu viens ? Non. (Really?) Sure."))
        .extracting(Sentence::isQuestion)
        .containsExactly(true, false, true, false);
  }

  @Test
  void hasNothingToSayOfMarksAlone() {
    assertThat(Sentences.of("--- ... \n\n !")).isEmpty();
  }

  private static List<String> texts(String text) {
    return Sentences.of(text).stream().map(Sentence::text).toList();
  }
}
