package dev.luna.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreTest {

  private static final Score SCORE =
      Score.of(
          """
          === SUMMARY ===
          ✓ ping: 2 passed, 0 failed
          ✓ vacuous: 0 passed, 0 failed
          ✗ caching: 7 passed, 1 failed
          ✗ tasks-lifecycle: 1 passed, 8 failed
          ✓ json-schema-2020-12: 8 passed, 0 failed

          Total: 18 passed, 9 failed

          Not scored for 2026-07-28: 2 scenario(s) run, 1 failing.
            ✗ tasks-lifecycle (extension)
            ✓ json-schema-2020-12 (pending)
          """);

  @Test
  void countsWhatIsScored() {
    assertThat(SCORE.scored()).isEqualTo(3);
    assertThat(SCORE.beyond()).isEqualTo("json-schema-2020-12");
  }

  @Test
  void takesAScenarioWithoutChecksForAFailure() {
    assertThat(SCORE.failures())
        .extracting(Score.Scenario::name)
        .containsExactly("vacuous", "caching");
  }

  @Test
  void findsNothingInNothing() {
    assertThat(Score.of("").scored()).isZero();
  }
}
