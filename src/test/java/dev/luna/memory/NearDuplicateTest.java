package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearDuplicateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The gym closes at nine on Sundays. | On Sundays the gym shuts at nine.",
        "The oven was repaired. | The oven was repaired, by the man from the shop.",
        "On garde RabbitMQ. | Décision : on garde RabbitMQ.",
        "The shop opens at nine. | The store is open from nine.",
        "Bravo! | Bravo, bravo!",
      })
  void maySayTheSame(String one, String other) {
    assertThat(NearDuplicate.mayBe(Wording.of(one), Wording.of(other))).isTrue();
    assertThat(NearDuplicate.mayBe(Wording.of(other), Wording.of(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We meet on 12 March. | Our meeting is to be on the 19th of March, so 19.",
        "On se voit mardi au parc. | Au parc, on se verra donc jeudi.",
        "The parcel went to Cardiff. | To the office in Glasgow the parcel was sent.",
        "Leo is allergic to nuts. | Nuts do Leo no harm.",
        "Anna has two sisters. | Anna has three sisters.",
        "Priya prefers tea to coffee. | Priya prefers coffee to tea.",
        "The red bus stops here. | The old blue bus stops here.",
        "The room will be painted pale yellow. | The room will be painted dark forest green.",
      })
  void cannotSayTheSame(String one, String other) {
    assertThat(NearDuplicate.mayBe(Wording.of(one), Wording.of(other))).isFalse();
    assertThat(NearDuplicate.mayBe(Wording.of(other), Wording.of(one))).isFalse();
  }
}
