package dev.luna.analysis.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenTestTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 1 2 3 5 8",
        "2 1 3 4 7 11",
        "34 21 13 8 5 3",
        "-3 8 5 13 18",
        "1 1.618 2.618 4.236 6.854",
        "10 16.2 26.1 42.4 68.4",
        "89 13 233 34 5 610"
      })
  void findsPhi(String numbers) {
    assertThat(test(numbers).found()).isTrue();
    assertThat(test(numbers).strength()).isGreaterThan(0.6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 2 3",
        "8 5",
        "1 2 4 8 16 32",
        "100 160 256 409.6 655.36",
        "1000 1650 2722.5 4492.125",
        "3 5 7 11 13 17",
        "0 0 0 0 0 0",
        "5 5 5 5 5",
        "1 2 3 4 5 6 7",
        "4 16 25 36 49 64"
      })
  void findsNoPhiElsewhere(String numbers) {
    assertThat(test(numbers).found()).isFalse();
    assertThat(test(numbers).strength()).isZero();
  }

  @Test
  void isSeldomMistaken() {
    SplittableRandom random = new SplittableRandom(144);
    int found = 0;
    for (int i = 0; i < 2_000; i++) {
      int largest = i % 2 == 0 ? 20 : 1_000;
      List<Double> drawn =
          DoubleStream.generate(() -> 1 + random.nextInt(largest))
              .limit(5 + i % 40)
              .boxed()
              .toList();
      found += GoldenTest.of(drawn).found() ? 1 : 0;
    }
    assertThat(found).isLessThanOrEqualTo(10);
  }

  @Test
  void saysHowLikelyChanceIs() {
    GoldenTest test = test("1 1 2 3 5 8 13 21");

    assertThat(test.recurrence().holding()).containsExactly(2, 3, 4, 5, 6, 7);
    assertThat(test.recurrence().chance()).isBetween(0.0, 1e-4);
    assertThat(test.members().members()).containsExactly(5L, 8L, 13L, 21L);
    assertThat(test.ratios().ratios()).hasSize(7);
    assertThat(test.ratios().mean()).isCloseTo(GoldenRatio.PHI, within(0.01));
    assertThat(test("7 1 9 4").recurrence().chance()).isEqualTo(1);
  }

  @Test
  void knowsNumbersThatComeFromPhi() {
    assertThat(GoldenConstant.near(1.618)).contains(GoldenConstant.PHI);
    assertThat(GoldenConstant.near(0.618)).contains(GoldenConstant.INVERSE);
    assertThat(GoldenConstant.near(137.5)).contains(GoldenConstant.ANGLE);
    assertThat(GoldenConstant.near(1.6)).isEmpty();
    assertThat(GoldenConstant.near(-1.618)).isEmpty();
  }

  @Test
  void bearsAnyNumbers() {
    for (List<Double> numbers :
        List.of(
            List.<Double>of(),
            List.of(1e308, -1e308, 1e308, 1e-300, 0.0),
            List.of(1e18, 2e18, 3e18, 5e18, 8e18))) {
      assertThat(GoldenTest.of(numbers).recurrence().chance()).isBetween(0.0, 1.0);
    }
  }

  private static GoldenTest test(String numbers) {
    return GoldenTest.of(Arrays.stream(numbers.split(" ")).map(Double::valueOf).toList());
  }
}
