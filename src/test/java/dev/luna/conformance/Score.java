package dev.luna.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the suite says at its end about each scenario that it ran. */
record Score(List<Scenario> scenarios) {

  private static final Pattern SCENARIO =
      Pattern.compile("(?m)^[✓✗] (\\S+): (\\d+) passed, (\\d+) failed");
  private static final Pattern NOT_SCORED = Pattern.compile("(?m)^ +[✓✗] (\\S+) \\(([a-z-]+)\\)$");

  /**
   * A scenario's checks.
   *
   * @param standing {@code scored}, or why it does not count
   */
  record Scenario(String name, int passed, int failed, String standing) {

    static final String SCORED = "scored";
    static final String EXTENSION = "extension";

    boolean isScored() {
      return standing.equals(SCORED);
    }

    /** A scenario in which nothing was checked did not pass. */
    boolean isPassed() {
      return passed > 0 && failed == 0;
    }
  }

  static Score of(String output) {
    Map<String, String> standings = new HashMap<>();
    NOT_SCORED.matcher(output).results().forEach(m -> standings.put(m.group(1), m.group(2)));
    List<Scenario> scenarios = new ArrayList<>();
    SCENARIO.matcher(output).results().forEach(m -> scenarios.add(scenario(m, standings)));
    return new Score(List.copyOf(scenarios));
  }

  private static Scenario scenario(MatchResult line, Map<String, String> standings) {
    return new Scenario(
        line.group(1),
        Integer.parseInt(line.group(2)),
        Integer.parseInt(line.group(3)),
        standings.getOrDefault(line.group(1), Scenario.SCORED));
  }

  long scored() {
    return scenarios.stream().filter(Scenario::isScored).count();
  }

  /** Names of the scenarios that do not count but belong to what Luna claims, and pass. */
  String beyond() {
    return scenarios.stream()
        .filter(scenario -> !scenario.isScored() && scenario.isPassed())
        .map(Scenario::name)
        .collect(Collectors.joining(", "));
  }

  /** Scenarios that did not pass, without those of extensions that Luna does not offer. */
  List<Scenario> failures() {
    return scenarios.stream()
        .filter(scenario -> !scenario.standing().equals(Scenario.EXTENSION))
        .filter(scenario -> !scenario.isPassed())
        .toList();
  }

  @Override
  public String toString() {
    return "%d of %d scored scenarios passed, %d checks; beyond the score: %s"
        .formatted(
            scenarios.stream().filter(s -> s.isScored() && s.isPassed()).count(),
            scored(),
            scenarios.stream().filter(Scenario::isScored).mapToInt(Scenario::passed).sum(),
            beyond().isEmpty() ? "none" : beyond());
  }
}
