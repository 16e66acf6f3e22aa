package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

  @Test
  void areWhatIsSaidAloneAndAfterWhatWasSaidBefore() {
    assertThat(Passages.of("c", List.of()).texts()).containsExactly("c");
    assertThat(Passages.of("c", List.of("b", "a")).texts()).containsExactly("c", "a\nb\nc");
  }

  @Test
  void borrowTheEndOfWhatWasSaidBefore() {
    String whole = "b".repeat(400);

    assertThat(after(whole)).isEqualTo(whole + "\nc");
    assertThat(after("a" + whole)).isEqualTo(whole + "\nc");
  }

  @Test
  void borrowNoHalfOfACharacter() {
    String end = "b".repeat(399);

    assertThat(after("a🍎" + end)).isEqualTo(end + "\nc");
    assertThat(after("a🍎" + end.substring(1))).isEqualTo("🍎" + end.substring(1) + "\nc");
  }

  private static String after(String before) {
    return Passages.of("c", List.of(before)).texts().get(1);
  }
}
