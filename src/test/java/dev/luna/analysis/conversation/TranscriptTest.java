package dev.luna.analysis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada: Hello\nBo: Hi",
        "Ada : Hello\nBo : Hi",
        "**Ada:** Hello\n\n**Bo:** Hi",
        "**Ada**: Hello\n**Bo**: Hi",
        "[10:32] Ada: Hello\n[10:33] Bo: Hi",
        "10:32 - Ada: Hello\n10:33 - Bo: Hi",
        "10h32 Ada : Hello\n10h33 Bo : Hi",
        "10:32 AM Ada: Hello\n10:33 AM Bo: Hi",
        "12/03/2024, 10:32 - Ada: Hello\n12/03/2024, 10:33 - Bo: Hi",
        "[12/03/2024 10:32:11] Ada: Hello\n[12/03/2024 10:32:59] Bo: Hi",
        "2024-03-12T10:32:00Z Ada: Hello\n2024-03-12T10:33:00Z Bo: Hi",
        "Ada (10:32): Hello\nBo (10:33): Hi",
        "Ada [10:32]: Hello\nBo [10:33]: Hi",
        "Ada  10:32\nHello\n\nBo  10:33\nHi",
        "<Ada> Hello\n<Bo> Hi",
        "[10:32] <Ada> Hello\n[10:33] <Bo> Hi",
        "## Ada\nHello\n\n## Bo\nHi",
        "- Ada: Hello\n- Bo: Hi",
        "[{\"role\": \"Ada\", \"content\": \"Hello\"}, {\"role\": \"Bo\", \"content\": \"Hi\"}]",
        "{\"messages\": [{\"role\": \"Ada\", \"content\": [{\"type\": \"text\", \"text\": \"Hello\"}]},"
            + " {\"role\": \"Bo\", \"content\": \"Hi\"}]}",
        "{\"role\": \"Ada\", \"content\": \"Hello\"}\n{\"role\": \"Bo\", \"content\": \"Hi\"}",
      })
  void readsWhoSpeaks(String text) {
    Transcript transcript = Transcript.of(text);
    assertThat(transcript.speakers()).containsExactly("Ada", "Bo");
    assertThat(transcript.turns()).extracting(Turn::text).containsExactly("Hello", "Hi");
    assertThat(transcript.heading()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada: Look here.\nNote: it is old.\nhttp://a.example/b\nTODO: read it\nBo: I see.",
        "Ada: The recipe.\nIngredients: flour\nBudget: 12 euros\nDate : lundi\nBo: I see.",
        "Ada: At 10:30: the talk.\nIt has three parts: a, b, c.\nBo: I see.",
        "User: Fix this.\nException: null\n  at com.example.Main(Main.java:3)\nAI: I see.",
        "[10:01] Ada: Three things.\nCamille: not her.\n[10:02] Bo: I see.",
        "**Ada:** Three things.\nCamille: not her.\nCamille: nor now.\n**Bo:** Yes.\n**Ada:** I see.",
      })
  void isNotMisledByOtherColons(String text) {
    Transcript transcript = Transcript.of(text);
    assertThat(transcript.speakers()).hasSize(2);
    assertThat(transcript.turns().get(0).text()).contains("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Just one thought, without anybody.",
        "Note: call Paul.\nTODO: buy milk",
        "Projet Luna : livrer vendredi.",
        "- milk\n- bread\n- eggs",
        "{\"a\": 1}",
        "[1, 2, 3]",
        "[not json",
        "See http://example.org: it is good.\nSee http://example.net: it is not.",
      })
  void takesPlainTextForOneTurn(String text) {
    assertThat(Transcript.of(text).turns()).containsExactly(new Turn(1, Optional.empty(), text));
  }

  @Test
  void readsDashes() {
    Transcript transcript = Transcript.of("– Bonjour !\n– Bonjour, ça va ?\n– Oui.");
    assertThat(transcript.speakers()).isEmpty();
    assertThat(transcript.turns())
        .extracting(Turn::text)
        .containsExactly("Bonjour !", "Bonjour, ça va ?", "Oui.");
  }

  @Test
  void keepsAHeadingApartFromTheTurns() {
    Transcript transcript = Transcript.of("Minutes of 3 May\n\nAda: Hello\nBo: Hi\nAda: Bye");
    assertThat(transcript.heading()).contains("Minutes of 3 May");
    assertThat(transcript.turns()).hasSize(3);
  }

  @Test
  void takesWhatNobodyIsNamedForAsANotice() {
    Transcript transcript =
        Transcript.of("12/03/2024, 10:31 - Ada joined\n12/03/2024, 10:32 - Ada: Hello");
    assertThat(transcript.turns()).hasSize(2);
    assertThat(transcript.speakers()).isEqualTo(List.of("Ada"));
  }

  @Test
  void acceptsSomebodyWhoSpeaksOnce() {
    String text = "Ada: Who comes?\nBo: Me.\nCleo: I do too.\nAda: And you, Bo?";
    assertThat(Transcript.of(text).speakers()).containsExactly("Ada", "Bo", "Cleo");
  }
}
