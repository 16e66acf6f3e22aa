package dev.luna.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever comes from the original is told which of its variables do nothing here. */
class RetiredSettingsTest {

  private static final RetiredSettings ENGLISH = new RetiredSettings(Locale.ENGLISH);
  private static final RetiredSettings FRENCH = new RetiredSettings(Locale.CANADA_FRENCH);

  @Test
  void onlyThoseThatAreSetAreNamed() {
    Set<String> set = Set.of("LUNA_DEBUG", "REDIS_PORT", "LUNA_ENV", "notice");

    assertThat(ENGLISH.notices(set::contains))
        .containsExactly(
            "LUNA_DEBUG has no effect: LOG_LEVEL says how much the log tells, remove it",
            "REDIS_PORT has no effect: everything is kept in LUNA_MEMORY_PATH and Redis is not used, remove it");
    assertThat(FRENCH.notices("LUNA_MODE"::equals))
        .containsExactly("LUNA_MODE est sans effet : Luna n'a qu'un mode, retirez-le");
  }

  @Test
  void whatWorksIsNotRetired() {
    List<String> working = Settings.ALL.stream().map(Setting::name).toList();

    assertThat(ENGLISH.names()).doesNotContainAnyElementsOf(working);
    assertThat(FRENCH.names()).isEqualTo(ENGLISH.names());
  }
}
