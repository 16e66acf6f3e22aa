package dev.luna.analysis.conversation;

import dev.luna.analysis.text.ContentWords;
import dev.luna.analysis.text.Sentence;
import dev.luna.analysis.text.Sentences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sentence that somebody said. */
final class Utterance {

  private final Turn turn;
  private final Sentence sentence;
  private final Clause whole;
  private final Optional<Question> question;
  private final List<Commitment> commitments;
  private final Set<String> content;

  // Asked for again with every question that is still open.
  private final Map<Cues, Boolean> known = new HashMap<>();

  private Utterance(Turn turn, Sentence sentence, ContentWords words) {
    this.turn = turn;
    this.sentence = sentence;
    whole = Clause.of(sentence);
    question = Question.in(sentence);
    commitments = Commitment.in(sentence);
    content = words.of(sentence.tokens());
  }

  static List<Utterance> of(Turn turn, ContentWords words) {
    return Sentences.of(turn.text()).stream()
        .map(sentence -> new Utterance(turn, sentence, words))
        .toList();
  }

  Turn turn() {
    return turn;
  }

  Sentence sentence() {
    return sentence;
  }

  String text() {
    return sentence.text();
  }

  Clause whole() {
    return whole;
  }

  Optional<Question> question() {
    return question;
  }

  boolean isStatement() {
    return question.isEmpty();
  }

  /** Whether something is said before what is asked, if anything is. */
  boolean states() {
    return isStatement() || Clause.partsOf(sentence).size() > 1;
  }

  /** What the sentence promises. */
  List<Commitment> commitments() {
    return commitments;
  }

  /** The stems of the words that say what it is about. */
  Set<String> content() {
    return content;
  }

  int words() {
    return sentence.words().size();
  }

  /** How many of the words of another text it has. */
  int shares(Set<String> other) {
    return (int) content.stream().filter(other::contains).count();
  }

  boolean has(Cues cues) {
    return known.computeIfAbsent(cues, it -> it.in(whole));
  }
}
