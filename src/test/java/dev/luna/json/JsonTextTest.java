package dev.luna.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void writesHalfACharacterAsAnEscapeAndAWholeOneAsItIs() {
    String written = JsonText.write(JsonText.string("\ud83c 🌙 \udf19 é"));

    assertThat(written).isEqualTo("\"\\ud83c 🌙 \\udf19 é\"");
  }
}
