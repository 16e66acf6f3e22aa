package dev.luna.analysis.conversation;

/** Clauses that say under which condition something would happen. */
final class Conditions {

  private static final Cues CONDITIONS = Cues.named("conditions");

  private Conditions() {}

  static boolean in(Clause clause) {
    return CONDITIONS.in(clause);
  }
}
