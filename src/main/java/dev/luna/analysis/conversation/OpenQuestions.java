package dev.luna.analysis.conversation;

import dev.luna.analysis.conversation.Asked.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Follows every question through a conversation to who answers it.
 *
 * <p>The questions of the turn that was last left without an answer have the floor: what is said
 * next answers them if it has the form that they want. An older question is answered only by what
 * speaks of the same things. "I don't know" and "let me check" leave a question open.
 */
final class OpenQuestions {

  private static final Cues IGNORANCE = Cues.named("ignorance");
  private static final Cues CHANGING = Cues.named("changing_subject");
  private static final Cues ACKNOWLEDGING = Cues.named("acknowledging");
  private static final Cues WITHDRAWING = Cues.named("withdrawing");

  // So many turns later, nobody is still expected to answer without saying what they speak of.
  private static final int FLOOR = 3;

  // So many turns later, nobody comes back to it.
  private static final int MEMORY = 100;
  private static final int ELLIPTIC = 2;
  private static final int FEW_WORDS = 6;

  private final List<Pending> questions = new ArrayList<>();
  private final List<Pending> followed = new ArrayList<>();

  private OpenQuestions() {}

  /** What became of every question, in the order in which they were asked. */
  static List<Asked> of(List<Spoken> conversation) {
    OpenQuestions all = new OpenQuestions();
    conversation.forEach(all::hear);
    return all.questions.stream().map(Pending::result).toList();
  }

  private void hear(Spoken spoken) {
    followed.removeIf(
        it -> !it.isOpen() || spoken.turn().number() - it.asked().turn().number() > MEMORY);
    open()
        .filter(it -> spoken.turn().isBySomeoneElseThan(it.asked().turn()))
        .toList()
        .forEach(question -> reply(question, spoken));
    acknowledge(spoken);
    spoken.statements().filter(OpenQuestions::volunteers).forEach(this::volunteer);
    for (int i = 0; i < spoken.utterances().size(); i++) {
      Utterance said = spoken.utterances().get(i);
      if (said.question().isPresent()) {
        ask(
            said,
            i + 1 < spoken.utterances().size() && spoken.utterances().get(i + 1).isStatement());
      } else if (said.has(WITHDRAWING)) {
        withdraw(spoken.turn());
      }
    }
  }

  private Stream<Pending> open() {
    return followed.stream().filter(Pending::isOpen);
  }

  private void reply(Pending question, Spoken spoken) {
    boolean floor = hasFloor(question, spoken.turn());
    boolean guess = spoken.has(IGNORANCE);
    boolean changed = false;
    boolean unknown = false;
    for (Utterance said : spoken.utterances()) {
      changed |= said.has(CHANGING);
      if (said.isStatement() && said.has(IGNORANCE)) {
        unknown = true;
        if (floor && !changed) {
          question.defer(said);
        }
      } else if (said.isStatement()
          && (floor && !changed
              ? !unknown && answersNext(question, said, guess)
              : Answers.fitsLater(question, said))) {
        question.close(Status.ANSWERED, spoken.turn());
        return;
      }
    }
    if (floor && changed) {
      question.pass();
    } else if (floor && spoken.statements().findAny().isPresent()) {
      question.reply();
    }
  }

  private boolean answersNext(Pending question, Utterance said, boolean guess) {
    boolean free = Answers.isFree(question, said) && !guess && isNext(question, said);
    return Answers.fits(question, said) || free && isLastOfItsTurn(question);
  }

  private boolean hasFloor(Pending question, Turn reply) {
    int asked = question.asked().turn().number();
    boolean later =
        open()
            .map(other -> other.asked().turn())
            .anyMatch(other -> other.number() > asked && reply.isBySomeoneElseThan(other));
    return reply.number() - asked <= FLOOR && !later && !question.isPassed();
  }

  private static boolean isNext(Pending question, Utterance said) {
    return said.turn().number() - question.asked().turn().number() <= 2;
  }

  private boolean isLastOfItsTurn(Pending question) {
    return open()
        .filter(other -> other.asked().turn().equals(question.asked().turn()))
        .reduce((one, next) -> next)
        .filter(question::equals)
        .isPresent();
  }

  // "Ah, thanks": whoever asked has heard the answer in what was said since.
  private void acknowledge(Spoken spoken) {
    if (spoken.first().filter(said -> said.isStatement() && said.has(ACKNOWLEDGING)).isPresent()) {
      open()
          .filter(it -> it.isReplied() && !spoken.turn().isBySomeoneElseThan(it.asked().turn()))
          .filter(it -> hasFloor(it, spoken.turn()))
          .toList()
          .forEach(question -> question.close(Status.ANSWERED, spoken.turn()));
    }
  }

  private static boolean volunteers(Utterance said) {
    return !said.commitments().isEmpty();
  }

  // Who asked for somebody may turn out to be the one. "I'll do it" leaves what to the question.
  private void volunteer(Utterance said) {
    boolean elliptic =
        said.commitments().stream().anyMatch(it -> it.text().split("\\s+").length <= FEW_WORDS);
    open()
        .filter(it -> it.kind() == QuestionKind.WHO && hasFloor(it, said.turn()))
        .filter(it -> elliptic || said.shares(it.subject()) > 0)
        .toList()
        .forEach(question -> question.close(Status.ANSWERED, said.turn()));
  }

  // The last one that the speaker asked.
  private void withdraw(Turn turn) {
    open()
        .filter(it -> !turn.isBySomeoneElseThan(it.asked().turn()))
        .reduce((one, next) -> next)
        .ifPresent(question -> question.close(Status.WITHDRAWN, turn));
  }

  // "Who is for it? Nine of us.": whoever says so answers it themselves.
  private void ask(Utterance asked, boolean goesOn) {
    boolean awaited = asked.question().orElseThrow().kind().awaitsAnswer();
    Pending question = new Pending(asked, awaited && !(goesOn && asked.words() <= ELLIPTIC));
    questions.add(question);
    followed.add(question);
  }
}
