package dev.luna.memory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The reason why a memory was recalled: its words, a link that led to it, or both.
 *
 * @param rank its place among those that the words found, from 1; empty if the words did not
 * @param terms the words of the query that it holds
 * @param path present if a link gave it a better score than its words did
 */
public record Why(OptionalInt rank, List<String> terms, Optional<Path> path) {

  /**
   * The way from a memory that the words found.
   *
   * @param from the neighbour it was reached from
   * @param link the last link of the way
   * @param hops how many links the way has, at least 1
   */
  public record Path(String from, Link link, int hops) {}
}
