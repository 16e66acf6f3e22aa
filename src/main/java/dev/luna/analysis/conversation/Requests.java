package dev.luna.analysis.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests and offers, and which turn accepts one. */
final class Requests {

  private static final Cues REQUESTING = Cues.named("requests");
  private static final Cues OFFERING_QUESTION = Cues.named("offering_questions");
  private static final Cues OFFERING = Cues.named("offering");
  private static final Cues ACCEPTING = Cues.named("accepting");
  private static final Cues ACKNOWLEDGING = Cues.named("acknowledging");
  private static final Cues REFUSING = Cues.named("refusing");
  private static final Cues IGNORANCE = Cues.named("ignorance");
  private static final Cues SPEECH = Cues.named("speech_requests");
  private static final Cues HANDING_OVER = Cues.named("handing_over");

  // Others may speak between.
  private static final int PATIENCE = 2;

  private Requests() {}

  /** The last request of somebody else that a turn accepts. */
  static Optional<Utterance> accepted(List<Spoken> conversation, int index) {
    Spoken reply = conversation.get(index);
    return agrees(reply, ACCEPTING)
        ? last(before(conversation, index, PATIENCE).filter(Requests::asks))
        : Optional.empty();
  }

  /** The last offer of somebody else that a turn accepts, with thanks or plainly. */
  static Optional<Utterance> taken(List<Spoken> conversation, int index) {
    Spoken reply = conversation.get(index);
    return agrees(reply, ACCEPTING) || agrees(reply, ACKNOWLEDGING)
        ? last(before(conversation, index, 1).filter(Requests::offers))
        : Optional.empty();
  }

  /** Whether the reply itself gives what is asked for. */
  static boolean isFulfilled(Utterance asked, Spoken reply) {
    return reply.has(HANDING_OVER) || asked.has(SPEECH) && reply.statements().count() > 1;
  }

  private static boolean agrees(Spoken reply, Cues how) {
    return reply.first().filter(said -> said.isStatement() && said.has(how)).isPresent()
        && !reply.has(REFUSING)
        && !reply.has(IGNORANCE);
  }

  private static Stream<Utterance> before(List<Spoken> conversation, int index, int turns) {
    Turn reply = conversation.get(index).turn();
    return conversation.subList(Math.max(0, index - turns), index).stream()
        .filter(before -> before.turn().isBySomeoneElseThan(reply))
        .flatMap(before -> before.utterances().stream());
  }

  private static Optional<Utterance> last(Stream<Utterance> utterances) {
    return utterances.reduce((one, next) -> next);
  }

  private static boolean asks(Utterance said) {
    return said.question()
        .map(question -> question.kind() == QuestionKind.REQUEST)
        .orElseGet(() -> said.has(REQUESTING));
  }

  private static boolean offers(Utterance said) {
    return said.question().isPresent() ? said.has(OFFERING_QUESTION) : offersPlainly(said);
  }

  private static boolean offersPlainly(Utterance said) {
    return said.has(OFFERING) && !Conditions.in(said.whole()) && said.commitments().isEmpty();
  }
}
