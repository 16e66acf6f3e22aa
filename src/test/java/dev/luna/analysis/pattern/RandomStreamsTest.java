package dev.luna.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is drawn by lot has no pattern, and what is drawn around a period or a power law has one.
 */
class RandomStreamsTest {

  private static final int STREAMS = 100;

  @ParameterizedTest
  @MethodSource
  void hasFewFalseAlarms(String name, Function<SplittableRandom, String> draw) {
    assertThat(share(draw, null)).as("streams with a pattern: %s", name).isLessThanOrEqualTo(0.05);
  }

  static Stream<Arguments> hasFewFalseAlarms() {
    return Stream.of(
        drawn("uniform", random -> numbers(60, 2, i -> 100 * random.nextDouble())),
        drawn("exponential", random -> numbers(60, 2, i -> -Math.log(random.nextDouble()))),
        drawn("whole", random -> numbers(40, 0, i -> random.nextInt(100))),
        drawn("dice", random -> numbers(80, 0, i -> 1 + random.nextInt(6))),
        drawn("normal", random -> numbers(300, 2, i -> random.nextGaussian())),
        drawn("short memory", random -> autoregressive(300, 0.6, random)),
        drawn("walk", random -> autoregressive(100, 1, random)),
        drawn("letters", random -> items(80, "", random, "A", "C", "G", "T")),
        drawn("coins", random -> items(60, " ", random, "heads", "tails")),
        drawn("colours", random -> items(40, ", ", random, "red", "blue", "green", "grey")));
  }

  @ParameterizedTest
  @MethodSource
  void findsWhatIsBuriedInNoise(
      String name, PatternKind kind, Function<SplittableRandom, String> draw) {
    assertThat(share(draw, kind)).as("found: %s", name).isGreaterThan(0.85);
  }

  static Stream<Arguments> findsWhatIsBuriedInNoise() {
    return Stream.of(
        buried(
            "period of 7.3",
            PatternKind.PERIODICITY,
            random -> numbers(96, 3, i -> wave(i, 7.3) + 0.6 * random.nextGaussian())),
        buried(
            "pulse",
            PatternKind.PERIODICITY,
            random -> numbers(60, 2, i -> (i % 5 == 0 ? 4 : 0) + random.nextGaussian())),
        buried(
            "random walk", PatternKind.SELF_SIMILARITY, random -> autoregressive(500, 1, random)));
  }

  private static Arguments drawn(String name, Function<SplittableRandom, String> draw) {
    return Arguments.of(name, draw);
  }

  private static Arguments buried(
      String name, PatternKind kind, Function<SplittableRandom, String> draw) {
    return Arguments.of(name, kind, draw);
  }

  /**
   * The share of streams in which a kind is found.
   *
   * @param kind null for any
   */
  private static double share(Function<SplittableRandom, String> draw, PatternKind kind) {
    SplittableRandom random = new SplittableRandom(89);
    long found =
        IntStream.range(0, STREAMS)
            .mapToObj(
                i -> Patterns.in(draw.apply(random.split()), Arrays.asList(PatternKind.values())))
            .filter(
                report ->
                    report.findings().stream()
                        .anyMatch(it -> it.found() && (kind == null || it.kind() == kind)))
            .count();
    return (double) found / STREAMS;
  }

  private static String numbers(int count, int decimals, IntToDoubleFunction value) {
    return join(IntStream.range(0, count).mapToDouble(value), decimals);
  }

  private static String autoregressive(int count, double share, SplittableRandom random) {
    double[] series = new double[count];
    for (int i = 1; i < count; i++) {
      series[i] = share * series[i - 1] + random.nextGaussian();
    }
    return join(Arrays.stream(series), 3);
  }

  private static String join(DoubleStream numbers, int decimals) {
    return numbers
        .mapToObj(number -> String.format(Locale.ROOT, "%." + decimals + "f", number))
        .collect(Collectors.joining(", "));
  }

  private static String items(
      int count, String separator, SplittableRandom random, String... items) {
    return IntStream.range(0, count)
        .mapToObj(i -> items[random.nextInt(items.length)])
        .collect(Collectors.joining(separator));
  }

  private static double wave(int i, double period) {
    return Math.sin(2 * Math.PI * i / period);
  }
}
