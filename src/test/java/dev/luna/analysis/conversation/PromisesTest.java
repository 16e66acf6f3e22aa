package dev.luna.analysis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.analysis.conversation.Promise.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromisesTest {

  @Test
  void knowsWhoPromisedWhatAndUntilWhen() {
    assertThat(promises("Ada : Qui rappelle Paul ?\nBo : Je le rappelle avant jeudi soir."))
        .singleElement()
        .satisfies(
            promise -> {
              assertThat(promise.by()).contains("Bo");
              assertThat(promise.due()).contains("avant jeudi soir");
              assertThat(promise.status()).isEqualTo(Status.OPEN);
            });
  }

  @Test
  void takesAnAcceptedRequestForAPromise() {
    assertThat(promises("Ada: Can you water the plants on Sunday?\nBo: Sure, no problem."))
        .singleElement()
        .satisfies(
            promise -> {
              assertThat(promise.request()).contains("Can you water the plants on Sunday?");
              assertThat(promise.due()).contains("on Sunday");
            });
    assertThat(promises("Ada: Can you water the plants?\nBo: Sorry, I can't.")).isEmpty();
    assertThat(promises("Ada: Can you explain it?\nBo: Sure. Water runs downhill.")).isEmpty();
  }

  @Test
  void takesAnAcceptedOfferForAPromise() {
    assertThat(promises("Ada: Shall I bring a tent?\nBo: Yes please!"))
        .singleElement()
        .satisfies(promise -> assertThat(promise.by()).contains("Ada"));
    assertThat(promises("Ada: Shall I bring a tent?\nBo: I don't know.")).isEmpty();
  }

  @Test
  void followsWhatBecomesOfIt() {
    String promised = "Ada: I'll send the tickets tonight.\nBo: Great.\n";
    assertThat(promises(promised + "Ada: The tickets are sent.").get(0).status())
        .isEqualTo(Status.DONE);
    assertThat(promises(promised + "Bo: Got the tickets, thanks!").get(0).status())
        .isEqualTo(Status.DONE);
    assertThat(promises(promised + "Ada: I can't send the tickets after all.").get(0).status())
        .isEqualTo(Status.DROPPED);
    assertThat(promises(promised + "Bo: The trains are full.").get(0).status())
        .isEqualTo(Status.OPEN);
  }

  private static List<Promise> promises(String text) {
    return Conversation.of(text).promises();
  }
}
