package dev.luna.analysis.conversation;

import dev.luna.analysis.ResourceLines;
import dev.luna.analysis.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence that asks something.
 *
 * @param text the whole sentence
 */
public record Question(String text, QuestionKind kind) {

  private static final Cues UNMARKED = Cues.named("questions_unmarked");

  // In this order: the first that fits tells the kind.
  private static final List<KindCue> KINDS =
      ResourceLines.of(Question.class, "questions.txt").stream().map(KindCue::read).toList();

  /**
   * The question that a sentence asks: one that ends in a question mark, or is built as a question
   * is. What it quotes does not count.
   */
  public static Optional<Question> in(Sentence sentence) {
    Clause whole = Clause.withoutQuotes(sentence);
    return sentence.isQuestion() || UNMARKED.in(whole)
        ? Optional.of(new Question(sentence.text(), kind(whole)))
        : Optional.empty();
  }

  private static QuestionKind kind(Clause whole) {
    return KINDS.stream()
        .filter(cue -> cue.pattern().matcher(whole.folded()).find())
        .map(KindCue::kind)
        .findFirst()
        .orElse(QuestionKind.YES_NO);
  }

  private record KindCue(QuestionKind kind, Pattern pattern) {

    static KindCue read(String line) {
      String[] parts = line.split(" ", 2);
      return new KindCue(
          QuestionKind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
          Pattern.compile(Cues.expression(parts[1])));
    }
  }
}
