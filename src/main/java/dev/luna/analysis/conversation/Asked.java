package dev.luna.analysis.conversation;

import java.util.OptionalInt;

/**
 * A question that was asked in a conversation.
 *
 * @param turn the number of the turn
 * @param closedIn the number of the turn that answered it or took it back
 */
public record Asked(int turn, Question question, Status status, OptionalInt closedIn) {

  /** What became of a question. */
  public enum Status {

    /** Nobody answered it. */
    OPEN,

    /** Somebody answered it, or accepted or refused what it requests. */
    ANSWERED,

    /** Whoever asked it does not wait for an answer any longer. */
    WITHDRAWN,

    /** It expects no answer. */
    RHETORICAL
  }

  public boolean isOpen() {
    return status == Status.OPEN;
  }
}
