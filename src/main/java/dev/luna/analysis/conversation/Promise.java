package dev.luna.analysis.conversation;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * That somebody will do something, and what became of it in the conversation.
 *
 * @param turn the number of the turn in which it was promised
 * @param by who promised it
 * @param text what they said
 * @param request what they were asked to do, where they accepted a request
 * @param due until when or at what time, in the words of the text
 * @param closedIn the number of the turn that says that it is done, or will not be
 */
public record Promise(
    int turn,
    Optional<String> by,
    String text,
    Optional<String> request,
    Optional<String> due,
    Status status,
    OptionalInt closedIn) {

  /** What a conversation says of a promise. */
  public enum Status {

    /** It does not say that it is done. */
    OPEN,
    DONE,

    /** Who promised it says that it will not be done. */
    DROPPED
  }

  public boolean isOpen() {
    return status == Status.OPEN;
  }
}
