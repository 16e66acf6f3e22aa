package dev.luna.analysis.conversation;

import dev.luna.analysis.text.Sentence;
import java.util.Optional;

/**
 * Something that was settled.
 *
 * @param turn the number of the turn that settled it
 * @param by who said so
 * @param text the sentence that settled it
 * @param proposal what was proposed or named before, where this sentence accepts it
 */
public record Decision(int turn, Optional<String> by, String text, Optional<String> proposal) {

  private static final Cues SETTLING = Cues.named("decisions");
  private static final Cues NOT = Cues.named("decisions_not");

  /**
   * Whether a sentence by itself says that something is settled, and neither denies it nor makes it
   * depend on something.
   */
  public static boolean isIn(Sentence sentence) {
    return Question.in(sentence).isEmpty()
        && (settles(Clause.withoutQuotes(sentence))
            || Clause.partsOf(sentence).stream().anyMatch(Decision::settles));
  }

  private static boolean settles(Clause clause) {
    return SETTLING.in(clause) && !NOT.in(clause) && !Conditions.in(clause);
  }
}
