package dev.luna.memory;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which memories replace which, so that what was superseded ranks below what superseded it.
 *
 * <p>Memories that do not count, for instance forgotten ones, replace nothing themselves, but what
 * replaces them replaces what they replaced. Links that go round in a circle say nothing.
 */
final class Supersession {

  private static final double SUPERSEDED = 0.5;

  private final List<Link> links;
  private final Set<String> counting;

  /**
   * @param links of kind {@link LinkKind#SUPERSEDES}
   * @param counting the memories that can replace others
   */
  Supersession(List<Link> links, Set<String> counting) {
    this.links = withoutCircles(links);
    this.counting = counting;
  }

  /** What replaces a memory, nearest first; of each chain the nearest that counts. */
  List<String> of(String id) {
    List<String> superseding = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.remove();
      for (Link link : links) {
        if (link.to().equals(next) && seen.add(link.from())) {
          (counting.contains(link.from()) ? superseding : open).add(link.from());
        }
      }
    }
    return superseding;
  }

  /**
   * The candidates and what replaces them. What replaces others scores at least what they do; each
   * step down in a chain halves a score.
   */
  List<Candidate> settle(Collection<Candidate> candidates) {
    Map<String, Candidate> standing = new LinkedHashMap<>();
    candidates.forEach(candidate -> standing.put(candidate.id(), candidate));
    Set<String> found = Set.copyOf(standing.keySet());
    Map<String, Integer> steps = new HashMap<>();
    boolean moved;
    do {
      moved = false;
      for (Link link : links) {
        moved |= raise(link, standing) | lower(link, steps);
      }
    } while (moved);
    return standing.values().stream()
        .filter(it -> found.contains(it.id()) || counting.contains(it.id()))
        .map(it -> it.scored(it.score() * Math.pow(SUPERSEDED, steps.getOrDefault(it.id(), 0))))
        .toList();
  }

  private static boolean raise(Link link, Map<String, Candidate> standing) {
    Candidate superseded = standing.get(link.to());
    Candidate superseding = standing.get(link.from());
    if (superseded == null || superseding != null && superseding.score() >= superseded.score()) {
      return false;
    }
    Why why = superseding == null ? Why.NOTHING : superseding.why();
    Why.Path path = new Why.Path(link.to(), link, 1);
    standing.put(link.from(), new Candidate(link.from(), superseded.score(), why.along(path)));
    return true;
  }

  private boolean lower(Link link, Map<String, Integer> steps) {
    int above = steps.getOrDefault(link.from(), 0);
    int least = counting.contains(link.from()) ? above + 1 : above;
    if (steps.getOrDefault(link.to(), 0) >= least) {
      return false;
    }
    steps.put(link.to(), least);
    return true;
  }

  // Whatever has no link into it or none out of it is in no circle; take it away until all have.
  private static List<Link> withoutCircles(List<Link> links) {
    Set<Link> circles = new HashSet<>(links);
    boolean smaller;
    do {
      Set<String> superseding = ends(circles, Link::from);
      Set<String> superseded = ends(circles, Link::to);
      smaller =
          circles.removeIf(
              link -> !superseded.contains(link.from()) || !superseding.contains(link.to()));
    } while (smaller);
    return links.stream().filter(link -> !circles.contains(link)).toList();
  }

  private static Set<String> ends(Collection<Link> links, Function<Link, String> end) {
    return links.stream().map(end).collect(toSet());
  }
}
