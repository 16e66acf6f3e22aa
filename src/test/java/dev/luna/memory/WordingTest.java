package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  @Test
  void foldsCaseAndAccents() {
    assertThat(Wording.of("L'Été, à 18:40 : 17.2 !").words())
        .containsExactly("l", "ete", "a", "18:40", "17.2");
  }

  @Test
  void takesForNamesWhatNoSentenceBeginsWith() {
    assertThat(Wording.of("Yesterday Nora left. Then « Zoé » and Éva stayed at N1.").names())
        .containsExactlyInAnyOrder("nora", "eva");
  }

  @Test
  void knowsDaysAndMonthsInBothLanguages() {
    assertThat(Wording.of("le 3 Août, tous les mardis, or in march with Leo").values())
        .containsExactlyInAnyOrder("3", "aout", "mardi", "march", "leo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He can't walk",
        "He doesn’t walk",
        "Never fruit",
        "No longer there",
        "Il n'aime plus",
        "Il n’est pas là",
        "Sans fruits",
        "Aucune idée"
      })
  void seesNegations(String text) {
    assertThat(Wording.of(text).denies()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Invoice no. 2291", "La facture n° 2291", "A knot", "Un passage"})
  void takesNoOtherWordForANegation(String text) {
    assertThat(Wording.of(text).denies()).isFalse();
  }
}
