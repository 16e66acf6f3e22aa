package dev.luna.analysis.conversation;

import dev.luna.analysis.text.ContentWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A turn, sentence by sentence. */
record Spoken(Turn turn, List<Utterance> utterances) {

  static List<Spoken> all(Transcript transcript) {
    ContentWords words = new ContentWords();
    return transcript.turns().stream()
        .map(turn -> new Spoken(turn, Utterance.of(turn, words)))
        .toList();
  }

  Stream<Utterance> statements() {
    return utterances.stream().filter(Utterance::isStatement);
  }

  Stream<Utterance> questions() {
    return utterances.stream().filter(utterance -> utterance.question().isPresent());
  }

  /** What is said first; a turn without words has nothing. */
  Optional<Utterance> first() {
    return utterances.stream().findFirst();
  }

  boolean has(Cues cues) {
    return statements().anyMatch(statement -> statement.has(cues));
  }
}
