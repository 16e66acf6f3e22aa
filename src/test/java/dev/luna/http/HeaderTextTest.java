package dev.luna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

  @Test
  void decodesWhatIsMarkedAsBase64() {
    assertThat(HeaderText.decode("=?base64?w6nwn4yZ?=")).isEqualTo("é🌙");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SGVsbG8=", "=?base64?SGVsbG8=", "SGVsbG8=?=", "plain", ""})
  void takesWhatIsNotMarkedAsItIs(String value) {
    assertThat(HeaderText.decode(value)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=?base64?SGVsbG8?=", // no padding
        "=?base64?SGVsbG9=?=", // bits beyond the last byte
        "=?base64?SGVs!!!bG8=?=", // characters outside the alphabet
        "=?base64?/w==?=", // no UTF-8
        "é"
      })
  void refusesWhatIsNotWellEncoded(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> HeaderText.decode(value));
  }
}
