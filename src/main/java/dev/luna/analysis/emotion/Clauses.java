package dev.luna.analysis.emotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sentence with the cues in it, and how far each of them reaches. */
final class Clauses {

  private static final int NEGATION_REACH = 5;

  private final List<Word> words;
  private final List<Found<Cue>> cues;

  Clauses(List<Word> words, List<Found<Cue>> cues) {
    this.words = words;
    this.cues = cues;
  }

  List<Found<Cue>> all(Cue cue) {
    return cues.stream().filter(found -> found.meaning() == cue).toList();
  }

  boolean has(Cue cue) {
    return cues.stream().anyMatch(found -> found.meaning() == cue);
  }

  /** Whether a mark or a word between these two ends a clause. */
  boolean parted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).endsClause()) {
        return true;
      }
    }
    return cues.stream()
        .filter(cue -> cue.meaning() == Cue.CONTRAST || cue.meaning() == Cue.CONCESSION)
        .anyMatch(cue -> from <= cue.start() && cue.start() < to);
  }

  /** Where the clause ends that goes on at this place. */
  int end(int from) {
    int end = from;
    while (end < words.size() && !parted(from, end + 1)) {
      end++;
    }
    return end;
  }

  /** Whether only marks follow the clause that goes on at this place. */
  boolean isLast(int from) {
    return words.subList(end(from), words.size()).stream().noneMatch(it -> it.token().isWord());
  }

  /** Which words are denied. */
  boolean[] denied() {
    boolean[] denied = new boolean[words.size()];
    for (Found<Cue> negator : all(Cue.NEGATOR)) {
      deny(negator.end(), denied);
    }
    for (Found<Cue> ne : all(Cue.NE)) {
      completions(ne)
          .forEach(
              completion -> {
                Arrays.fill(denied, ne.end(), completion.start(), true);
                deny(completion.end(), denied);
              });
    }
    return denied;
  }

  private List<Found<Cue>> completions(Found<Cue> ne) {
    List<Found<Cue>> completions = new ArrayList<>(all(Cue.NEGATOR));
    completions.addAll(all(Cue.AFTER_NE));
    return completions.stream()
        .filter(it -> it.start() >= ne.end() && it.start() - ne.end() < NEGATION_REACH)
        .filter(it -> !parted(ne.end(), it.start()))
        .toList();
  }

  private void deny(int from, boolean[] denied) {
    int end = Math.min(end(from), from + NEGATION_REACH);
    for (Found<Cue> barrier : all(Cue.BARRIER)) {
      if (barrier.start() >= from) {
        end = Math.min(end, barrier.start());
      }
    }
    for (int i = from; i < end; i++) {
      denied[i] = true;
    }
  }
}
