package dev.luna.analysis.coherence;

import dev.luna.analysis.text.Sentence;
import dev.luna.analysis.text.Sentences;
import java.util.List;
import java.util.stream.Stream;

/** A text with its claims. */
record Reading(List<Sentence> sentences, List<Claim> claims) {

  /**
   * Reads a text.
   *
   * @param otherwise its language where it shows none
   */
  static Reading of(String text, Tongue otherwise) {
    List<Sentence> sentences = Sentences.of(text);
    return new Reading(sentences, Claims.of(sentences, Tongue.of(text, otherwise)));
  }

  /** The claims of a sentence, by its place from 0. */
  Stream<Claim> claims(int sentence) {
    return claims.stream().filter(claim -> claim.sentence() == sentence);
  }

  /** The sentence that a claim is from. */
  String quote(Claim claim) {
    return sentences.get(claim.sentence()).text();
  }
}
