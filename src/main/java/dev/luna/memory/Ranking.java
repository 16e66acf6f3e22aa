package dev.luna.memory;

import dev.luna.memory.MemoryIndex.WordHit;
import dev.luna.memory.VectorIndex.Near;
import java.util.ArrayList;
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

  /** How many the words find at most; the same for every page, so that the pages fit together. */
  private static final int WORD_HITS = 1_000;

  /** How many of the best by words, and as many by meaning, are compared; the rest only follows. */
  private static final int CORE = 100;

  private final MemoryStore store;
  private final MemoryIndex index;
  private final Meaning meaning;

  Ranking(MemoryStore store, MemoryIndex index, Meaning meaning) {
    this.store = store;
    this.index = index;
    this.meaning = meaning;
  }

  /** Candidates with scores in (0, 1], best first. */
  List<Candidate> of(String space, String text, MemoryFilter filter) {
    List<WordHit> hits = index.search(space, text, filter, WORD_HITS);
    Optional<Meaning.Question> question = meaning.question(space, text);
    List<Near> near = question.map(it -> it.nearest(filter, CORE)).orElse(List.of());
    List<List<String>> windows = store.windows(space, core(hits, near), WordContext.REACH);
    Set<String> pool = core(hits, near);
    windows.forEach(pool::addAll);
    WordScores words = index.scores(space, text, pool);
    pool.retainAll(index.passing(space, filter, pool));
    WordContext context = new WordContext(words, windows);
    Map<String, Double> similarities = question.map(it -> it.similarities(pool)).orElse(Map.of());
    Fusion fusion = new Fusion(pool, context, similarities);
    Reasons reasons = new Reasons(hits, near, words);
    List<Candidate> ranked = new ArrayList<>();
    for (String id : pool) {
      Why why = reasons.of(id, context.beside(id));
      ranked.add(new Candidate(id, fusion.score(id), why));
    }
    ranked = relative(ranked);
    ranked.addAll(following(hits, ranked, reasons));
    return ranked;
  }

  /** Best first, as shares of the best; what nothing speaks for is left out. */
  private static List<Candidate> relative(List<Candidate> scored) {
    double best = scored.stream().mapToDouble(Candidate::score).max().orElse(0);
    return new ArrayList<>(
        scored.stream()
            .filter(candidate -> candidate.score() > 0)
            .map(it -> new Candidate(it.id(), it.score() / best, it.why()))
            .sorted(Candidate.BEST_FIRST)
            .toList());
  }

  private static Set<String> core(List<WordHit> hits, List<Near> near) {
    Set<String> core = new LinkedHashSet<>();
    hits.stream().limit(CORE).forEach(hit -> core.add(hit.id()));
    near.forEach(it -> core.add(it.id()));
    return core;
  }

  /** What the words found beyond the core, in their order, behind all that was compared. */
  private static List<Candidate> following(
      List<WordHit> hits, List<Candidate> ranked, Reasons reasons) {
    if (hits.size() <= CORE) {
      return List.of();
    }
    Set<String> known = new LinkedHashSet<>();
    ranked.forEach(candidate -> known.add(candidate.id()));
    double least = ranked.get(ranked.size() - 1).score() / hits.get(CORE).score();
    return hits.stream()
        .skip(CORE)
        .filter(hit -> !known.contains(hit.id()))
        .map(
            hit ->
                new Candidate(
                    hit.id(), least * hit.score(), reasons.of(hit.id(), Optional.empty())))
        .toList();
  }
}
