package dev.luna.memory;

import dev.luna.memory.MemoryIndex.WordHit;
import dev.luna.memory.VectorIndex.Near;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ranks memories for a query: what its words find, what is near it in meaning, and what stands next
 * to those, each by its words in context and its cosine.
 */
final class Ranking {

  /** How many the words find at most. */
  private static final int WORD_HITS = 1_000;

  /**
   * How many of the best by words, and as many by meaning, are compared with what stands beside
   * them; more change nothing (docs/design/recall.md). What else the words find only follows.
   */
  private static final int CORE = 50;

  private final MemoryStore store;
  private final MemoryIndex index;
  private final Meaning meaning;

  Ranking(MemoryStore store, MemoryIndex index, Meaning meaning) {
    this.store = store;
    this.index = index;
    this.meaning = meaning;
  }

  /** What was found. */
  Ranked of(String space, String text, MemoryFilter filter) {
    List<WordHit> hits = index.search(space, text, filter, CORE);
    Optional<Meaning.Question> question = meaning.question(space, text);
    Optional<List<Near>> meant = question.flatMap(it -> it.nearest(filter, CORE));
    List<Near> near = meant.orElse(List.of());
    Set<String> pool = core(hits, near);
    List<List<String>> windows = store.windows(space, pool, WordContext.REACH);
    Set<String> beside = beside(pool, windows);
    WordScores words = index.scores(space, text, union(pool, beside));
    WordContext context = new WordContext(words, windows);
    beside.removeIf(id -> context.score(id) == 0);
    pool.addAll(index.passing(space, filter, beside));
    Fusion fusion = new Fusion(pool, context, similarities(question, near, context, pool));
    Reasons reasons = new Reasons(hits, near, words);
    List<Candidate> compared = new ArrayList<>();
    for (String id : pool) {
      compared.add(new Candidate(id, fusion.score(id), reasons.of(id, context.beside(id))));
    }
    return new Ranked(relative(compared), meant.isPresent(), hits.size() == CORE);
  }

  /** Those of the nearest, and of the others that have the most of the words. */
  private static Map<String, Double> similarities(
      Optional<Meaning.Question> question, List<Near> near, WordContext context, Set<String> pool) {
    Map<String, Double> similarities = new HashMap<>();
    near.forEach(it -> similarities.put(it.id(), it.similarity()));
    List<String> others =
        pool.stream()
            .filter(id -> !similarities.containsKey(id))
            .sorted(Comparator.comparingDouble(context::score).reversed())
            .limit(CORE)
            .toList();
    question.ifPresent(it -> similarities.putAll(it.similarities(others)));
    return similarities;
  }

  /** Best first, as shares of the best; what nothing speaks for is left out. */
  private static List<Candidate> relative(List<Candidate> scored) {
    double best = scored.stream().mapToDouble(Candidate::score).max().orElse(0);
    return scored.stream()
        .filter(candidate -> candidate.score() > 0)
        .map(candidate -> candidate.scored(candidate.score() / best))
        .sorted(Candidate.BEST_FIRST)
        .toList();
  }

  private static Set<String> core(List<WordHit> hits, List<Near> near) {
    Set<String> core = new LinkedHashSet<>();
    hits.stream().limit(CORE).forEach(hit -> core.add(hit.id()));
    near.forEach(it -> core.add(it.id()));
    return core;
  }

  private static Set<String> beside(Set<String> core, List<List<String>> windows) {
    Set<String> beside = new LinkedHashSet<>();
    windows.forEach(beside::addAll);
    beside.removeAll(core);
    return beside;
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> union = new LinkedHashSet<>(some);
    union.addAll(others);
    return union;
  }

  /**
   * What the words found besides, in their order.
   *
   * @param compared what goes before it; its least score is the greatest here
   */
  List<Candidate> following(
      String space, String text, MemoryFilter filter, Collection<Candidate> compared) {
    Set<String> known = new HashSet<>();
    compared.forEach(candidate -> known.add(candidate.id()));
    double least = compared.stream().mapToDouble(Candidate::score).min().orElse(1);
    List<WordHit> hits = index.search(space, text, filter, WORD_HITS);
    List<String> ids = hits.stream().map(WordHit::id).toList();
    Reasons reasons = new Reasons(hits, List.of(), index.scores(space, text, ids));
    return hits.stream()
        .filter(hit -> !known.contains(hit.id()))
        .map(
            hit ->
                new Candidate(
                    hit.id(),
                    least * hit.score() / hits.get(0).score(),
                    reasons.of(hit.id(), Optional.empty())))
        .toList();
  }

  /**
   * What a query finds.
   *
   * @param candidates with scores in (0, 1], best first
   * @param byMeaning whether meaning was searched, and not words alone
   * @param more whether the words may find others that were not compared
   */
  record Ranked(List<Candidate> candidates, boolean byMeaning, boolean more) {}
}
