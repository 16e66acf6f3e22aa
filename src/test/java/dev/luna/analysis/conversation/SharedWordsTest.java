package dev.luna.analysis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedWordsTest {

  @Test
  void findsWordsInAnyFormAndNotThoseOfEveryTalk() {
    SharedWords said = SharedWords.of("Je voudrais parler des billets pour Porto demain.");
    assertThat(said.with(SharedWords.of("Le billet de Porto coûte 140 euros, à payer demain.")))
        .containsExactly("billets", "Porto");
    assertThat(said.with(SharedWords.of("Demain je voudrais dormir."))).isEmpty();
  }
}
