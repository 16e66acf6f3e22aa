package dev.luna.memory.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ada: Hello there: you          | Ada
          Jean-Paul Martin : bonjour     | Jean-Paul Martin
          [9:30 on 2 May] Ada: hello     | [9:30 on 2 May] Ada
          """)
  void isWhatStandsBeforeTheFirstColon(String content, String speaker) {
    assertThat(Speaker.of(content).strip()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no colon",
        "http://example.org",
        "It rained. Ada: wet",
        "Ada\nand Bob: hello",
        "at 9:30 we left"
      })
  void isNobodyElsewhere(String content) {
    assertThat(Speaker.of(content)).isEmpty();
  }

  @Test
  void isNobodyInALongSentence() {
    assertThat(Speaker.of("word ".repeat(20) + ": and so on")).isEmpty();
  }
}
