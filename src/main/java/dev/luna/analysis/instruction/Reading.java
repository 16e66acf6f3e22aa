package dev.luna.analysis.instruction;

import dev.luna.analysis.instruction.Passages.Proven;
import dev.luna.analysis.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the sentences of a text tell about its instructing an assistant. */
final class Reading {

  private static final Lexicon LEXICON = Lexicon.load();
  private static final Disguises DISGUISES = new Disguises(LEXICON::knows);
  private static final Rules RULES = Rules.load(LEXICON);

  private final String text;
  private final Unmasked plain;
  private final List<CuedSentence> sentences;

  private Reading(String text) {
    this.text = text;
    this.plain = DISGUISES.takeOff(text);
    this.sentences =
        Sentences.of(plain.text()).stream()
            .map(sentence -> CuedSentence.of(sentence, plain, LEXICON))
            .toList();
  }

  static Reading of(String text) {
    return new Reading(text);
  }

  /** The clues in passages that have enough of them; places are those in the text as given. */
  List<Proven> proven() {
    List<List<Clue>> clues = clues();
    // What stands in quotations matters only where something would be found.
    return Passages.proven(clues).isEmpty() ? List.of() : Passages.proven(detached(clues));
  }

  /** Whether something that keeps it from being read was taken off this part of the text. */
  boolean isDisguised(Clue clue) {
    return plain.isDisguised(clue.start(), clue.end());
  }

  private List<List<Clue>> clues() {
    List<Clue> markers = Marker.in(text).toList();
    List<List<Clue>> clues = new ArrayList<>();
    int addressed = 0;
    for (int i = 0; i < sentences.size(); i++) {
      int from = i == 0 ? 0 : sentences.get(i).start();
      int to = i + 1 < sentences.size() ? sentences.get(i + 1).start() : Integer.MAX_VALUE;
      List<Clue> marked =
          markers.stream().filter(it -> it.start() >= from && it.start() < to).toList();
      List<Clue> here = clues(sentences.get(i), marked);
      addressed = here.stream().anyMatch(Clue::isAddress) ? Passages.SENTENCES : addressed - 1;
      clues.add(addressed > 0 ? clues(sentences.get(i).addressed(), marked) : here);
    }
    return clues;
  }

  private static List<Clue> clues(CuedSentence sentence, List<Clue> marked) {
    return Stream.concat(RULES.clues(sentence), marked.stream()).toList();
  }

  private List<List<Clue>> detached(List<List<Clue>> clues) {
    Detachment detachment = new Detachment(Quotations.of(text), sentences);
    return IntStream.range(0, clues.size())
        .mapToObj(
            i -> clues.get(i).stream().flatMap(clue -> detachment.weigh(clue, i).stream()).toList())
        .toList();
  }
}
