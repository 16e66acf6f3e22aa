package dev.luna.analysis.conversation;

import dev.luna.analysis.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That somebody will do something, as they say themselves.
 *
 * <p>What is denied, doubted, conditional, habitual or over, what happens by itself and what others
 * are expected to do is none.
 *
 * @param text the words by which it is said
 * @param due until when or at what time, in the words of the text
 */
public record Commitment(String text, Optional<String> due) {

  private static final Cues PROMISES = Cues.named("promises");
  private static final Cues TIMED = Cues.named("promises_timed");
  private static final Cues NOT = Cues.named("promises_not");

  /** Those of a sentence, at most one for each of its clauses. */
  public static List<Commitment> in(Sentence sentence) {
    List<Commitment> commitments = new ArrayList<>();
    boolean conditional = false;
    for (Clause clause : stating(sentence)) {
      boolean condition = Conditions.in(clause);
      if (!condition && !conditional && promises(clause)) {
        commitments.add(new Commitment(clause.text(), due(clause, sentence)));
      }
      conditional = condition;
    }
    return commitments;
  }

  /** The clauses that do not ask: "I'll send it, ok?" promises, "will you send it?" does not. */
  private static List<Clause> stating(Sentence sentence) {
    List<Clause> clauses = Clause.partsOf(sentence);
    boolean asks = Question.in(sentence).filter(it -> it.kind() != QuestionKind.TAG).isPresent();
    return asks ? clauses.subList(0, Math.max(0, clauses.size() - 1)) : clauses;
  }

  private static boolean promises(Clause clause) {
    return (PROMISES.in(clause) || TIMED.in(clause) && Times.due(clause).isPresent())
        && !NOT.in(clause);
  }

  // "On Friday, I'll send it": the time may stand in a part without a verb.
  private static Optional<String> due(Clause clause, Sentence sentence) {
    return Times.due(clause).or(() -> Times.due(Clause.of(sentence)));
  }
}
