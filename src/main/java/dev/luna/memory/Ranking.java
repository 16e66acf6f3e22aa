package dev.luna.memory;

import dev.luna.memory.Meaning.Nearest;
import dev.luna.memory.VectorIndex.Near;
import dev.luna.memory.WordSearch.WordHit;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
  private static final int CORE = 25;

  /** How long to wait for what was stored last. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final MemoryStore store;
  private final MemoryIndex index;
  private final Projection projection;
  private final Meaning meaning;

  /**
   * @param projection of the index
   */
  Ranking(MemoryStore store, MemoryIndex index, Projection projection, Meaning meaning) {
    this.store = store;
    this.index = index;
    this.projection = projection;
    this.meaning = meaning;
  }

  /** What was found. */
  Ranked of(String space, String text, MemoryFilter filter) {
    long newest = store.lastChange();
    Supplier<Optional<Nearest>> asked = meaning.nearest(space, text, filter, CORE, newest);
    // The words are waited for and looked at while the question is embedded.
    projection.awaitCaughtUp(newest, PATIENCE);
    long wordsLag = projection.behind(newest);
    WordSearch search = index.search(space, text);
    Surroundings around = new Surroundings(store, search, space);
    List<WordHit> hits = search.best(filter, CORE);
    around.add(hits.stream().map(WordHit::id).toList());
    Optional<Nearest> meant = asked.get();
    long lag = Math.max(wordsLag, meaning.behind(newest));
    List<Near> near = meant.map(Nearest::found).orElse(List.of());
    around.add(near.stream().map(Near::id).toList());
    WordContext context = around.context();
    Set<String> pool = pool(space, filter, around, context);
    Fusion fusion = new Fusion(pool, context, similarities(meant, context, pool));
    Reasons reasons = new Reasons(hits, near, around.words());
    List<Candidate> compared =
        pool.stream()
            .map(id -> new Candidate(id, fusion.score(id), reasons.of(id, context.beside(id))))
            .toList();
    return new Ranked(relative(compared), meant.isPresent(), hits.size() == CORE, lag);
  }

  private Set<String> pool(
      String space, MemoryFilter filter, Surroundings around, WordContext context) {
    Set<String> beside = around.beside();
    beside.removeIf(id -> context.score(id) == 0);
    Set<String> pool = new LinkedHashSet<>(around.compared());
    pool.addAll(index.passing(space, filter, beside));
    return pool;
  }

  /** Those of the nearest, and of the others that have the most of the words. */
  private static Map<String, Double> similarities(
      Optional<Nearest> meant, WordContext context, Set<String> pool) {
    if (meant.isEmpty()) {
      return Map.of();
    }
    Map<String, Double> similarities = new HashMap<>();
    meant.get().found().forEach(it -> similarities.put(it.id(), it.similarity()));
    List<String> others =
        pool.stream()
            .filter(id -> !similarities.containsKey(id))
            .sorted(Comparator.comparingDouble(context::score).reversed())
            .limit(CORE)
            .toList();
    similarities.putAll(meant.get().question().similarities(others));
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
    WordSearch search = index.search(space, text);
    List<WordHit> hits = search.best(filter, WORD_HITS);
    List<String> ids = hits.stream().map(WordHit::id).toList();
    Reasons reasons = new Reasons(hits, List.of(), search.scores(ids));
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
   * @param lag how many changes the indexes had yet to see; 0 if nothing is missing
   */
  record Ranked(List<Candidate> candidates, boolean byMeaning, boolean more, long lag) {}
}
