package dev.luna.memory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The reasons why a memory was recalled.
 *
 * @param wordRank its place among those that hold words of the query, from 1
 * @param terms the words of the query that it holds
 * @param meaningRank its place among those that are near the query in meaning, from 1
 * @param beside the memory next to it in its source whose words led to it
 * @param path present if a link gave it a better score than all of these
 */
public record Why(
    OptionalInt wordRank,
    List<String> terms,
    OptionalInt meaningRank,
    Optional<String> beside,
    Optional<Path> path) {

  /** No reason yet. */
  static final Why NOTHING =
      new Why(
          OptionalInt.empty(), List.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());

  Why along(Path path) {
    return new Why(wordRank, terms, meaningRank, beside, Optional.of(path));
  }

  /**
   * The way from a memory that was found.
   *
   * @param from the neighbour it was reached from
   * @param link the last link of the way
   * @param hops how many links the way has, at least 1
   */
  public record Path(String from, Link link, int hops) {}
}
