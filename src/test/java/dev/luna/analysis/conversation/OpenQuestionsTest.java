package dev.luna.analysis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.analysis.conversation.Asked.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenQuestionsTest {

  @Test
  void waitsUntilWhatWasToBeCheckedIsKnown() {
    String asked = "Ada: When does the ferry leave?\nBo: Let me check with the harbour.";
    assertThat(statuses(asked)).containsExactly(Status.OPEN);
    assertThat(statuses(asked + "\nAda: Ok.\nBo: The harbour says at 6:40."))
        .containsExactly(Status.ANSWERED);
  }

  @Test
  void knowsWhatWasTakenBack() {
    assertThat(statuses("Ada: Where are my glasses?\nAda: Never mind, found them.\nBo: Good."))
        .containsExactly(Status.WITHDRAWN);
    assertThat(statuses("Ada : Tu as vu mes lunettes ?\nAda : Laisse tomber."))
        .containsExactly(Status.WITHDRAWN);
  }

  @Test
  void givesAnAnswerToTheQuestionItFits() {
    assertThat(statuses("Ada: Did you book? And where do we park?\nBo: Yes."))
        .containsExactly(Status.ANSWERED, Status.OPEN);
  }

  @Test
  void findsTheAnswerToAnOlderQuestionByItsWords() {
    String asked = "Ada: Who feeds the goats at Easter?\nBo: By the way, it snows.\nAda: Oh no.\n";
    assertThat(statuses(asked + "Bo: My sister feeds the goats.")).containsExactly(Status.ANSWERED);
    assertThat(statuses(asked + "Bo: My sister loves it.")).containsExactly(Status.OPEN);
  }

  @Test
  void isNotAnsweredByWhoeverAskedIt() {
    assertThat(statuses("Ada: Is the bakery open?\nAda: It smells good here."))
        .containsExactly(Status.OPEN);
  }

  private static List<Status> statuses(String text) {
    return Conversation.of(text).questions().stream().map(Asked::status).toList();
  }
}
