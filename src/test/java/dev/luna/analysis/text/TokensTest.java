package dev.luna.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "J’aime l'idée d’été | j' aime l' idee d' ete",
        "As-tu fini ? Dis-moi ! | as -tu fini ? dis -moi !",
        "Y a-t-il un rendez-vous peut-être aujourd'hui | y a -t-il un rendez-vous peut-etre aujourd'hui",
        "Don't, it's well-known | don't , it's well-known",
        "À 12:30, 3,5 % de 1/2 le 2024-05-01 | a 12:30 , 3,5 % de 1/2 le 2024-05-01",
        "See https://a.org/b?c=1 or x.y@z.fr. | see https://a.org/b?c=1 or x.y@z.fr .",
        "l’œuvre de snake_case | l' oeuvre de snake_case",
      })
  void cuts(String text, String folded) {
    List<String> tokens = Tokens.of(text).stream().map(Token::folded).toList();
    assertThat(String.join(" ", tokens)).isEqualTo(folded);
  }
}
