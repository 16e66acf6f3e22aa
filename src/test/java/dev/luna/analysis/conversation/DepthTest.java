package dev.luna.analysis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.analysis.conversation.Depth.Level;
import dev.luna.analysis.conversation.Depth.Signal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DepthTest {

  private static final String SHALLOW = "Ada: Hi!\nBo: Hi!\nAda: Nice weather.\nBo: Yes, lovely.";

  private static final String DEEP =
      """
      Ada: Pourquoi les abeilles quittent-elles la ruche au printemps, alors que la ruche est encore pleine de miel ?
      Bo: Parce que la colonie devient trop grande. La vieille reine part avec la moitié des ouvrières, donc il faut que les autres élèvent une nouvelle reine.
      Ada: Comment savent-elles où aller, puisque personne ne connaît encore le nouvel endroit ?
      Bo: Des éclaireuses cherchent. En revanche la décision est commune : elles dansent, et la danse la plus suivie l'emporte sur les autres endroits.
      Ada: Donc la reine ne décide de rien, alors que tout le monde croit le contraire depuis toujours, et que les abeilles, elles, votent au printemps comme une assemblée.
      """;

  @Test
  void countsWhatIsThere() {
    assertThat(depth(SHALLOW).level()).isEqualTo(Level.SURFACE);
    assertThat(depth(DEEP).level()).isEqualTo(Level.DEEP);
  }

  @Test
  void showsEachSignWithItsValue() {
    List<Signal> signals = depth(SHALLOW).signals();
    assertThat(signals.stream().collect(Collectors.toMap(Signal::name, Signal::value)))
        .containsEntry("elaboration", 1.5)
        .containsEntry("reasoning", 0.0)
        .containsEntry("inquiry", 0.0);
    assertThat(depth(DEEP).signals())
        .filteredOn(signal -> signal.name().equals("inquiry"))
        .containsExactly(new Signal("inquiry", 1.0, 0.25, true));
  }

  @Test
  void saysNothingOfTooFewTurns() {
    assertThat(Conversation.of("Ada: Why?\nBo: Because.").depth()).isEmpty();
  }

  private static Depth depth(String text) {
    return Conversation.of(text).depth().orElseThrow();
  }
}
