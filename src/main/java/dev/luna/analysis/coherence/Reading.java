package dev.luna.analysis.coherence;

import dev.luna.analysis.text.Sentence;
import dev.luna.analysis.text.Sentences;
import java.util.List;

/** A text with its claims. */
record Reading(List<Sentence> sentences, List<Claim> claims) {

  static Reading of(String text, Tongue otherwise) {
    List<Sentence> sentences = Sentences.of(text);
    return new Reading(sentences, Claims.of(sentences, Tongue.of(text, otherwise)));
  }

  String quote(Claim claim) {
    return sentences.get(claim.sentence()).text();
  }
}
