package dev.luna.analysis.conversation;

/** What a question asks for. */
public enum QuestionKind {
  YES_NO,
  CHOICE,
  WHO,
  WHAT,
  WHEN,
  WHERE,
  WHY,
  HOW,

  /** That somebody do something. */
  REQUEST,

  /** That a statement be confirmed: "isn't it?", "non ?". */
  TAG,

  /** Nothing: surprise, a greeting, a statement in the form of a question. */
  RHETORICAL;

  /** Whether somebody who asks so waits for an answer. */
  public boolean awaitsAnswer() {
    return this != RHETORICAL;
  }
}
