package dev.luna.analysis.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * Finds what notes on a topic say together: those that belong together and are not linked, and
 * those that join groups which would be apart without them (articulation points, Tarjan 1972).
 */
public final class Insights {

  /** One word may be shared by chance. */
  private static final int SHARED = 2;

  private static final int MOST_OF_EACH = 5;

  private final List<Note> notes;
  private final BiFunction<String, String, OptionalDouble> similarity;
  private final Vocabulary vocabulary;
  private final LinkedNotes graph;

  /**
   * Notes to be compared.
   *
   * @param topic what they were found by
   * @param similarity of two notes in meaning, in [-1, 1]; empty where it cannot be told
   */
  public Insights(
      String topic, List<Note> notes, BiFunction<String, String, OptionalDouble> similarity) {
    this.notes = notes;
    this.similarity = similarity;
    this.vocabulary = new Vocabulary(topic, notes);
    this.graph = new LinkedNotes(notes);
  }

  /** Best founded first, those that join groups before those that could be linked. */
  public List<Insight> all() {
    List<Insight> all = new ArrayList<>(best(bridges()));
    all.addAll(best(unlinked()));
    return all;
  }

  private static List<? extends Insight> best(List<? extends Insight> insights) {
    return insights.stream()
        .sorted(
            Comparator.comparingDouble(Insight::score)
                .reversed()
                .thenComparing(insight -> insight.evidence().toString()))
        .limit(MOST_OF_EACH)
        .toList();
  }

  private List<Insight.Bridge> bridges() {
    return notes.stream().map(this::bridge).flatMap(Optional::stream).toList();
  }

  private Optional<Insight.Bridge> bridge(Note note) {
    List<List<String>> groups = graph.joinedOnlyBy(note.id());
    if (groups.size() < 2) {
      return Optional.empty();
    }
    List<Insight.Group> joined =
        groups.stream().map(ids -> new Insight.Group(ids, vocabulary.common(ids))).toList();
    return Optional.of(new Insight.Bridge(note.id(), joined, apart(groups)));
  }

  private static double apart(List<List<String>> groups) {
    long all = groups.stream().mapToLong(List::size).sum();
    long within = groups.stream().mapToLong(group -> group.size() * (group.size() - 1L)).sum();
    return 1 - (double) within / (all * (all - 1));
  }

  private List<Insight.Unlinked> unlinked() {
    List<Pair> pairs = pairs();
    double usual =
        pairs.stream()
            .flatMapToDouble(pair -> pair.similarity().stream())
            .average()
            .orElse(Double.NEGATIVE_INFINITY);
    return pairs.stream()
        .filter(pair -> pair.similarity().orElse(usual) >= usual)
        .map(this::unlinked)
        .flatMap(Optional::stream)
        .toList();
  }

  private record Pair(Note one, Note other, OptionalDouble similarity) {}

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      Note one = notes.get(i);
      for (Note other : notes.subList(i + 1, notes.size())) {
        pairs.add(new Pair(one, other, similarity.apply(one.id(), other.id())));
      }
    }
    return pairs;
  }

  private Optional<Insight.Unlinked> unlinked(Pair pair) {
    String one = pair.one().id();
    String other = pair.other().id();
    List<String> shared = vocabulary.spelt(vocabulary.shared(one, other), List.of(one, other));
    return shared.size() < SHARED || pair.one().isBeside(pair.other()) || graph.connects(one, other)
        ? Optional.empty()
        : Optional.of(
            new Insight.Unlinked(
                one, other, shared, pair.similarity(), vocabulary.overlap(one, other)));
  }
}
