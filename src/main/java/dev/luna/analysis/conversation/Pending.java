package dev.luna.analysis.conversation;

import dev.luna.analysis.conversation.Asked.Status;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/** A question while the conversation goes on. */
final class Pending {

  private final Utterance asked;
  private Status status;
  private OptionalInt closedIn = OptionalInt.empty();
  private boolean deferred;
  private boolean passed;
  private boolean replied;
  private final Set<String> subject;

  Pending(Utterance asked, boolean awaited) {
    this.asked = asked;
    this.status = awaited ? Status.OPEN : Status.RHETORICAL;
    this.subject = new HashSet<>(asked.content());
  }

  Utterance asked() {
    return asked;
  }

  QuestionKind kind() {
    return asked.question().orElseThrow().kind();
  }

  boolean isOpen() {
    return status == Status.OPEN;
  }

  /** What an answer may speak of: the question, and what somebody said who put it off. */
  Set<String> subject() {
    return subject;
  }

  void close(Status how, Turn in) {
    status = how;
    closedIn = OptionalInt.of(in.number());
  }

  /** Somebody said that they do not know, or do not know yet. */
  void defer(Utterance said) {
    deferred = true;
    subject.addAll(said.content());
  }

  /** Somebody said something that may have been meant as the answer. */
  void reply() {
    replied = true;
  }

  boolean isReplied() {
    return replied;
  }

  /** Somebody began to speak of something else. */
  void pass() {
    passed = true;
  }

  /** Whether it was put off or passed over, so that only what speaks of it answers it. */
  boolean isPassed() {
    return passed || isDeferred();
  }

  boolean isDeferred() {
    return deferred;
  }

  Asked result() {
    return new Asked(asked.turn().number(), asked.question().orElseThrow(), status, closedIn);
  }
}
