package dev.luna.analysis.conversation;

import dev.luna.analysis.conversation.Promise.Status;
import dev.luna.analysis.text.Token;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A promise while the conversation goes on. */
final class Promised {

  private static final Cues COMPLETING = Cues.named("completing");
  private static final Cues DROPPING = Cues.named("dropping");
  private static final int FEW_WORDS = 5;

  private final Turn turn;
  private final String text;
  private final Optional<String> request;
  private final Optional<String> due;
  private final Set<String> content;
  private Status status = Status.OPEN;
  private OptionalInt closedIn = OptionalInt.empty();

  /**
   * @param content the stems of what is to be done
   */
  Promised(
      Turn turn, String text, Optional<String> request, Optional<String> due, Set<String> content) {
    this.turn = turn;
    this.text = text;
    this.request = request;
    this.due = due;
    this.content = Set.copyOf(content);
  }

  boolean isOpen() {
    return status == Status.OPEN;
  }

  /** Whether it was made longer ago than so many turns. */
  boolean isOlder(Turn now, int turns) {
    return now.number() - turn.number() > turns;
  }

  /** Whether the same speaker made it in an earlier turn, not longer ago than so many turns. */
  boolean isFresh(Turn now, int turns) {
    return isOpen()
        && turn.number() < now.number()
        && !isOlder(now, turns)
        && !turn.isBySomeoneElseThan(now);
  }

  /** Takes a later statement for what it says of this promise. */
  void hear(Utterance said) {
    boolean own = !said.turn().isBySomeoneElseThan(turn);
    if (!said.isStatement() && !(own && said.states())) {
      return;
    }
    int shared = said.shares(content);
    boolean named = shared > 0;
    boolean few = said.words() <= FEW_WORDS;
    if (own && said.has(DROPPING) && (named || few)) {
      close(Status.DROPPED, said.turn());
    } else if (own && few && shared > 1 || isCompleted(said, named) && (named || own && few)) {
      close(Status.DONE, said.turn());
    }
  }

  private static boolean isCompleted(Utterance said, boolean named) {
    return said.commitments().isEmpty()
        && (said.has(COMPLETING)
            || named && said.sentence().words().stream().anyMatch(Promised::isParticiple));
  }

  private static boolean isParticiple(Token word) {
    return word.text().matches("(?iu).{3,}(?:ed|é|ée|és|ées)");
  }

  private void close(Status how, Turn in) {
    status = how;
    closedIn = OptionalInt.of(in.number());
  }

  Promise result() {
    return new Promise(turn.number(), turn.speaker(), text, request, due, status, closedIn);
  }
}
