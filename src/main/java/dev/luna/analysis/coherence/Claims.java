package dev.luna.analysis.coherence;

import dev.luna.analysis.coherence.Term.Kind;
import dev.luna.analysis.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a text as claims. */
final class Claims {

  private static final int REMEMBERED = 12;

  private final Tongue tongue;
  private final List<Claim> claims = new ArrayList<>();

  private Claims(Tongue tongue) {
    this.tongue = tongue;
  }

  /**
   * The claims of a text, in order.
   *
   * @param sentences of the text
   * @param otherwise the language of a sentence that shows none
   */
  static List<Claim> of(List<Sentence> sentences, Tongue otherwise) {
    Claims reader = new Claims(otherwise);
    for (int i = 0; i < sentences.size(); i++) {
      reader.read(sentences.get(i), i);
    }
    return List.copyOf(reader.claims);
  }

  private void read(Sentence sentence, int number) {
    List<Term> terms = Terms.of(sentence, Tongue.of(sentence.text(), sentence.words(), tongue));
    int first = claims.size();
    for (List<Term> clause : new Clauses(terms).cut()) {
      Claim claim = new ClaimReader(clause).read(number, sentence.isQuestion(), antecedent());
      if (claim.words().findAny().isPresent() || !claim.figures().isEmpty()) {
        claims.add(claim);
      }
    }
    lookAhead(first);
  }

  // "Founded in 1998, the company has four offices."
  private void lookAhead(int first) {
    if (first + 1 < claims.size() && !claims.get(first).isNamed()) {
      claims.set(first, claims.get(first).of(claims.get(first + 1).subject()));
    }
  }

  /** What was spoken of last. */
  private List<Word> antecedent() {
    if (claims.isEmpty()) {
      return List.of();
    }
    Claim last = claims.get(claims.size() - 1);
    Stream<Word> words =
        last.subject().isEmpty()
            ? Stream.concat(last.antecedent().stream(), last.predicate().stream())
            : last.words();
    return words
        .filter(word -> !word.term().verb() || word.term().is(Kind.NAME))
        .limit(REMEMBERED)
        .toList();
  }
}
