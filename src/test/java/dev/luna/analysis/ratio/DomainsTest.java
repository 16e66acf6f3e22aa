package dev.luna.analysis.ratio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsTest {

  @ParameterizedTest
  @CsvSource({
    "nature, nature",
    "Mathematics, mathematics",
    "les mathématiques, mathematics",
    "MATHS, mathematics",
    "l'art, art",
    "the arts, art",
    "peinture, art",
    "l’astronomie, astronomy",
    "galaxies, astronomy",
    "phyllotaxie, botany",
    "corps humain, anatomy",
    "marchés financiers, finance",
    "neuroscience, consciousness",
    "conscience, consciousness",
    "computer-science, computing",
    "music theory, music"
  })
  void knowsDomainsByManyNames(String asked, String domain) {
    assertThat(Domains.named(asked)).containsExactly(domain);
  }

  @Test
  void knowsSeveralAtOnce() {
    assertThat(Domains.named("art et musique")).containsExactlyInAnyOrder("art", "music");
    assertThat(Domains.named("physics, botany")).containsExactlyInAnyOrder("physics", "botany");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plumbing", "plomberie", "martial arts equipment", "tax law", "φ", "?"})
  void knowsNothingOfOthers(String asked) {
    assertThat(Domains.named(asked)).isEmpty();
  }
}
