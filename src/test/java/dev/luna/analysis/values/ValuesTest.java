package dev.luna.analysis.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.analysis.text.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | deux cents personnes | en | 200 people",
        "en | twenty-one dogs | fr | vingt et un chiens",
        "fr | quatre-vingt-dix-sept pages | en | ninety-seven pages",
        "fr | soixante-quinze | en | seventy-five",
        "fr | mille deux cent trente | en | 1,230",
        "fr | 3,5 km | en | 3.5 kilometres",
        "en | $2k | en | 2,000 dollars",
        "fr | 2 000 € | en | 2000 euros",
        "fr | 50 % | en | half of them",
        "fr | la moitié | en | 50 per cent",
        "en | 2 hours | fr | 120 minutes",
        "fr | dix-huit mois | en | 1.5 years",
        "en | two million euros | fr | 2 millions d'euros",
        "fr | à 15h30 | en | 3:30 pm",
        "fr | à huit heures et demie du soir | en | 20:30",
        "en | half past three | fr | 15 h 30",
        "en | at 9 | fr | à 21h",
        "fr | midi | en | at noon",
        "en | 3 May 2024 | fr | 3 mai 2024",
        "en | May 3rd, 2024 | fr | 2024-05-03",
        "en | the 3rd of May 2024 | fr | 03/05/2024",
        "fr | le 1er mai | en | May 1",
        "en | Tuesdays | fr | mardi",
        "fr | vendredi 3 mai 2024 | en | Friday",
        "fr | en 1931 | en | born in 1931",
        "en | the fourth floor | fr | 4e étage",
        "fr | le troisième étage | en | 3rd floor",
      })
  void tellsTheSameInBothLanguages(String oneLanguage, String one, String language, String other) {
    Value first = only(oneLanguage, one);
    Value second = only(language, other);

    assertThat(first.agreesWith(second)).as("%s = %s", first, second).isTrue();
    assertThat(second.agreesWith(first)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 8 developers | en | twelve developers",
        "fr | deux semaines | en | ten days",
        "fr | 19 h 30 | en | 8:30 pm",
        "en | at 3:30 pm | en | at 3:30 am",
        "en | 3 May | en | 5 May",
        "en | Monday | fr | mardi",
        "en | Saturday 4 May | en | 2024-05-03",
        "en | more than 100 | en | 80",
        "fr | moins de 10 km | fr | 12 km",
        "fr | le premier étage | fr | le 4e étage",
      })
  void tellsOthersApart(String oneLanguage, String one, String language, String other) {
    Value first = only(oneLanguage, one);
    Value second = only(language, other);

    assertThat(first.isComparableWith(second)).as("%s and %s", first, second).isTrue();
    assertThat(first.agreesWith(second)).as("%s and %s", first, second).isFalse();
  }

  @Test
  void holdsWhatIsMoreExactToImplyWhatIsLess() {
    assertThat(only("en", "3 May 2024").implies(only("fr", "en mai"))).isTrue();
    assertThat(only("fr", "en mai").implies(only("en", "3 May 2024"))).isFalse();
    assertThat(only("en", "130 people").implies(only("fr", "plus de cent personnes"))).isTrue();
    assertThat(only("en", "more than 100").implies(only("en", "more than 130"))).isFalse();
    assertThat(only("fr", "120 minutes").implies(only("en", "about two hours"))).isTrue();
  }

  @Test
  void doesNotTakeDurationsForTimes() {
    assertThat(only("fr", "le film dure 2h30")).isInstanceOf(Quantity.class);
    assertThat(only("fr", "le film dure 2 heures")).isInstanceOf(Quantity.class);
    assertThat(only("fr", "le film commence à 20 h")).isInstanceOf(TimeOfDay.class);
    assertThat(only("en", "water boils at 100 degrees")).isInstanceOf(Quantity.class);
  }

  @Test
  void takesNoOtherWordForAValue() {
    assertThat(of("en", "You may march on, that one is mine, a bit")).isEmpty();
    assertThat(of("fr", "Il a un chat et une idée, et il marche")).isEmpty();
    assertThat(of("en", "version 2.3.1 and 10.0.0.1")).isEmpty();
  }

  private static Value only(String language, String text) {
    List<Found> found = of(language, text);
    assertThat(found).as(text).hasSize(1);
    return found.get(0).value();
  }

  private static List<Found> of(String language, String text) {
    return Values.of(Tokens.of(text), language);
  }
}
