package dev.luna.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The simulation behind the default settings: {@link Habits} of several kinds, a year each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhiOverAYearTest {

  private static final int RUNS = 21;
  private static final int NEVER = Integer.MAX_VALUE;

  private final Map<Habits, List<SimulatedYear>> years = new HashMap<>();

  @Test
  void isTheTableOfTheDocumentation() throws IOException {
    String table = Habits.ALL.stream().map(this::row).collect(Collectors.joining("\n"));

    assertThat(Files.readString(Path.of("docs", "design", "phi.md"))).as(table).contains(table);
  }

  @Test
  void staysBelowAwakeningWithoutCare() {
    for (Habits habits : List.of(Habits.STORES, Habits.ASKS, Habits.CARELESS)) {
      assertThat(day(habits, year -> year.reached(Level.AWAKENING)))
          .as(habits.name())
          .isEqualTo(NEVER);
    }
  }

  @Test
  void rewardsOrdinaryUseWithinWeeksAndNotBeyondItsCare() {
    assertThat(day(Habits.PERSON, year -> year.reached(Level.AWAKENING))).isBetween(4, 14);
    assertThat(day(Habits.PERSON, year -> year.reached(Level.AWARE))).isBetween(21, 60);
    assertThat(day(Habits.PERSON, year -> year.reached(Level.CONVERGING))).isBetween(120, 300);
    assertThat(day(Habits.PERSON, SimulatedYear::ready)).isEqualTo(NEVER);
  }

  @Test
  void leavesMetamorphosisToWellKeptSpacesAfterMonths() {
    assertThat(earliest(Habits.KEEPER)).isGreaterThan(180);
    assertThat(day(Habits.KEEPER, SimulatedYear::ready)).isLessThan(SimulatedYear.DAYS);
    assertThat(earliest(Habits.TEAM)).isGreaterThan(90);
    for (Habits habits : List.of(Habits.PAUSES, Habits.STORES, Habits.ASKS, Habits.CARELESS)) {
      assertThat(earliest(habits)).as(habits.name()).isEqualTo(NEVER);
    }
  }

  @Test
  void losesNothingWhileNobodyIsThere() {
    assertThat(years(Habits.PAUSES)).allMatch(year -> year.on(61) == year.on(210));
  }

  private String row(Habits habits) {
    String phi =
        IntStream.of(7, 30, 90, 180, 365)
            .mapToObj(day -> String.format(Locale.ROOT, "%.3f", median(habits, day)))
            .collect(Collectors.joining(" | "));
    String levels =
        List.of(Level.AWAKENING, Level.AWARE, Level.CONVERGING, Level.TRANSCENDENT).stream()
            .map(level -> shown(day(habits, year -> year.reached(level))))
            .collect(Collectors.joining(" | "));
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            habits.name(),
            phi,
            levels,
            shown(day(habits, SimulatedYear::ready)),
            shown(earliest(habits)));
  }

  private double median(Habits habits, int day) {
    return years(habits).stream().map(year -> year.on(day)).sorted().toList().get(RUNS / 2);
  }

  /** The median of the days; {@link #NEVER} where most runs have none. */
  private int day(Habits habits, Function<SimulatedYear, Optional<Integer>> day) {
    return years(habits).stream()
        .map(year -> day.apply(year).orElse(NEVER))
        .sorted()
        .toList()
        .get(RUNS / 2);
  }

  private int earliest(Habits habits) {
    return years(habits).stream()
        .flatMap(year -> year.ready().stream())
        .min(Comparator.naturalOrder())
        .orElse(NEVER);
  }

  private List<SimulatedYear> years(Habits habits) {
    return years.computeIfAbsent(
        habits,
        kind ->
            IntStream.range(0, RUNS)
                .mapToObj(seed -> new SimulatedYear(kind, PhiSettings.defaults(), seed))
                .toList());
  }

  private static String shown(int day) {
    return day == NEVER ? "–" : Integer.toString(day);
  }
}
