package dev.luna.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "1, 2, 3 # 1 2 3",
        "1,2,3 # 1 2 3",
        "1 2 3 # 1 2 3",
        "1;2;3 # 1 2 3",
        "1 | 2 | 3 # 1 2 3",
        "1 → 2 → 3 # 1 2 3",
        "1,5; 2,25 ; -3 # 1.5 2.25 -3",
        "1,5, 2,7, 3,1 # 1.5 2.7 3.1",
        "1,5 2,7 3,1 # 1.5 2.7 3.1",
        "0.5,0.7,.9 # 0.5 0.7 0.9",
        "[1, -2.5, 3e2] # 1 -2.5 300",
        "{\"values\": [4, 5]} # 4 5",
        "Temperatures: 12 °C, 14 °C # 12 14",
        "x = (1, 2, 3) # 1 2 3",
        "1 250; 2 500 # 1250 2500",
        "12 €; 15 € # 12 15",
        "1, 1, 2, 3, ... # 1 1 2 3",
        "5, 8, 13, etc. # 5 8 13",
        "\u22123; +4 # -3 4"
      })
  void readsTheUsualForms(String text, String numbers) {
    assertThat(NumberReader.read(text)).isEqualTo(numbers(numbers));
  }

  @Test
  void readsColumns() {
    assertThat(NumberReader.read("price\n1.5\n2.5\n")).isEqualTo(numbers("1.5 2.5"));
    assertThat(NumberReader.read("prix\n1,5\n2,5")).isEqualTo(numbers("1.5 2.5"));
    assertThat(NumberReader.read("1,\n2,\n3")).isEqualTo(numbers("1 2 3"));
    assertThat(NumberReader.read("1, 2, 3\r\n4, 5, 6")).isEqualTo(numbers("1 2 3 4 5 6"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I bought 3 apples for 2.50",
        "42",
        "1. milk",
        "2 eggs, 3 onions",
        "red, green",
        "10:30, 11:45",
        "v1.2.3, v1.2.4",
        "-",
        "..."
      })
  void leavesOtherTextsAlone(String text) {
    assertThat(NumberReader.read(text)).isEmpty();
  }

  private static List<Double> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
  }
}
