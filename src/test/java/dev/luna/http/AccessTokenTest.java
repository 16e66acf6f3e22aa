package dev.luna.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

  private static final String SECRET = "a-secret-of-16-characters";

  private final AccessToken token = new AccessToken(Optional.of(SECRET));

  @Test
  void withoutATokenEverybodyMayPass() {
    assertThat(new AccessToken(Optional.empty()).admits(null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer " + SECRET, "bearer " + SECRET, "Bearer  " + SECRET + " "})
  void whoShowsTheTokenMayPass(String authorization) {
    assertThat(token.admits(authorization)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        SECRET,
        "Bearer",
        "Bearer ",
        "Basic " + SECRET,
        "Bearer a-secret-of-16-character",
        "Bearer " + SECRET + "s"
      })
  void nobodyElseMay(String authorization) {
    assertThat(token.admits(authorization)).isFalse();
  }

  @Test
  void itsTextDoesNotShowIt() {
    assertThat(token.toString()).doesNotContain(SECRET);
  }
}
