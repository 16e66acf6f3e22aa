package dev.luna.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows links, in both directions, from what was found to its neighbours. */
final class LinkWalk {

  private static final double DECAY = 0.5;

  /** Keeps the cost of a hop bounded in a densely linked space. */
  private static final int WIDTH = 20;

  private final MemoryStore store;
  private final MemoryIndex index;
  private final String space;
  private final MemoryFilter filter;
  private final double least;
  private final Map<String, Candidate> best = new HashMap<>();
  private final Map<String, Candidate> reached = new LinkedHashMap<>();

  /**
   * A walk that begins nowhere yet.
   *
   * @param least what would score less, however it was judged, need not be reached
   */
  LinkWalk(MemoryStore store, MemoryIndex index, String space, MemoryFilter filter, double least) {
    this.store = store;
    this.index = index;
    this.space = space;
    this.filter = filter;
    this.least = least;
  }

  /**
   * The neighbours of hits up to {@code depth} links away, and the hits that do better as such. A
   * neighbour scores half of what the memory before it scores, times the score of the link; the
   * best way to a memory counts. Only memories that pass the filter are reached or passed through.
   */
  Collection<Candidate> from(List<Candidate> hits, int depth) {
    hits.forEach(hit -> best.put(hit.id(), hit));
    Map<String, Candidate> frontier = widest(hits);
    for (int hop = 1; hop <= depth && !frontier.isEmpty(); hop++) {
      List<Candidate> next = visible(step(frontier, hop));
      next.forEach(candidate -> best.put(candidate.id(), candidate));
      next.forEach(candidate -> reached.put(candidate.id(), candidate));
      frontier = widest(next);
    }
    return reached.values();
  }

  private Map<String, Candidate> step(Map<String, Candidate> frontier, int hop) {
    Map<String, Candidate> next = new HashMap<>();
    for (Link link : store.links(space, frontier.keySet())) {
      follow(frontier.get(link.from()), link, link.to(), hop, next);
      follow(frontier.get(link.to()), link, link.from(), hop, next);
    }
    return next;
  }

  private void follow(
      Candidate parent, Link link, String id, int hop, Map<String, Candidate> next) {
    if (parent == null) {
      return;
    }
    double score = parent.score() * link.score() * DECAY;
    Candidate known = next.getOrDefault(id, best.get(id));
    if (score > 0 && mayMatter(score) && (known == null || score > known.score())) {
      Why why = known == null ? Why.NOTHING : known.why();
      Why.Path path = new Why.Path(parent.id(), link, hop);
      next.put(id, new Candidate(id, score, why.along(path)));
    }
  }

  private List<Candidate> visible(Map<String, Candidate> next) {
    if (next.isEmpty()) {
      return List.of();
    }
    return index.passing(space, filter, next.keySet()).stream().map(next::get).toList();
  }

  private boolean mayMatter(double score) {
    return score * Votes.HIGHEST_FACTOR >= least;
  }

  private Map<String, Candidate> widest(List<Candidate> candidates) {
    Map<String, Candidate> frontier = new HashMap<>();
    candidates.stream()
        .filter(candidate -> mayMatter(candidate.score() * DECAY))
        .sorted(Candidate.BEST_FIRST)
        .limit(WIDTH)
        .forEach(candidate -> frontier.put(candidate.id(), candidate));
    return frontier;
  }
}
