package dev.luna.analysis.insight;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Something that can be said of several notes, with the evidence for it. */
public sealed interface Insight {

  /** The notes that it rests on, as ids. */
  List<String> evidence();

  /** How well founded it is, in (0, 1]; comparable among insights of one kind only. */
  double score();

  /**
   * Two notes that have much in common, and no link joins them.
   *
   * @param shared what both speak of, the most telling first
   * @param similarity in meaning; empty where that cannot be told
   * @param score the share of what they say that they have in common, rare words counting for more
   */
  record Unlinked(
      String one, String other, List<String> shared, OptionalDouble similarity, double score)
      implements Insight {

    @Override
    public List<String> evidence() {
      return List.of(one, other);
    }
  }

  /**
   * A note without which groups of linked notes would have nothing to do with each other.
   *
   * @param joined the groups, each with what it has in common with the note
   * @param score the share of the pairs of notes in these groups that only it connects
   */
  record Bridge(String note, List<Group> joined, double score) implements Insight {

    @Override
    public List<String> evidence() {
      return Stream.concat(Stream.of(note), joined.stream().flatMap(it -> it.ids().stream()))
          .toList();
    }
  }

  /**
   * Notes that links connect.
   *
   * @param shared words that several of them have
   */
  record Group(List<String> ids, List<String> shared) {}
}
