package dev.luna.memory;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers a query: what ranks, then links, then a page of it that is counted as read. */
final class Recall {

  private static final Logger LOG = System.getLogger(Recall.class.getName());

  private final MemoryStore store;
  private final MemoryIndex index;
  private final Ranking ranking;
  private final Clock clock;

  Recall(
      MemoryStore store, MemoryIndex index, Projection projection, Meaning meaning, Clock clock) {
    this.store = store;
    this.index = index;
    this.ranking = new Ranking(store, index, projection, meaning);
    this.clock = clock;
  }

  Recalled answer(String space, RecallQuery query) {
    int start = RecallCursor.offset(space, query);
    Ranking.Ranked found = ranking.of(space, query.text(), query.filter());
    List<Candidate> ranked = rank(space, query, found, (long) start + query.limit());
    int end = (int) Math.min((long) start + query.limit(), ranked.size());
    List<Candidate> page = start < end ? ranked.subList(start, end) : List.of();
    PageOfRecall answer = PageOfRecall.load(store, space, query.filter(), page);
    List<Recollection> items = answer.recollections();
    countAsRead(space, start == 0, answer.ids());
    Optional<String> next =
        end < ranked.size() ? Optional.of(RecallCursor.at(end, space, query)) : Optional.empty();
    return new Recalled(items, next, found.lag(), found.byMeaning());
  }

  /** Memories that a text resembles; nothing is counted. */
  List<Memory> resembling(String space, String text, int limit) {
    List<String> ids =
        ranking.of(space, text, MemoryFilter.all()).candidates().stream()
            .limit(limit)
            .map(Candidate::id)
            .toList();
    return store.findAll(space, ids);
  }

  /** Memories that a text resembles and that nothing replaces; nothing is counted. */
  List<Memory> standing(String space, String text, int limit) {
    List<Memory> found = resembling(space, text, limit);
    List<String> ids = found.stream().map(Memory::id).toList();
    Standings standings = Standings.of(store, space, ids, List.of(), MemoryFilter.all());
    return found.stream().filter(it -> standings.of(it.id()).supersededBy().isEmpty()).toList();
  }

  /**
   * Candidates in order.
   *
   * @param end where the page ends; what only follows is looked for if the page comes near it, and
   *     links are followed only to what may come before it
   */
  private List<Candidate> rank(String space, RecallQuery query, Ranking.Ranked found, long end) {
    Reranking reranking = new Reranking(store, index, space, query.filter());
    List<Candidate> ranked = bestFirst(reranking.of(found.candidates()));
    double least = end < ranked.size() ? ranked.get((int) end).score() : 0;
    LinkWalk walk = new LinkWalk(store, index, space, query.filter(), least);
    Collection<Candidate> linked = walk.from(found.candidates(), query.depth());
    if (!linked.isEmpty()) {
      ranked = bestFirst(reranking.of(together(found.candidates(), linked)));
    }
    if (end >= ranked.size() && found.more()) {
      ranked.addAll(
          below(
              ranked,
              reranking.of(ranking.following(space, query.text(), query.filter(), ranked))));
    }
    return ranked.stream().filter(candidate -> candidate.score() >= query.minScore()).toList();
  }

  private static List<Candidate> bestFirst(Collection<Candidate> candidates) {
    return candidates.stream().sorted(Candidate.BEST_FIRST).collect(toCollection(ArrayList::new));
  }

  private static Collection<Candidate> together(
      Collection<Candidate> found, Collection<Candidate> linked) {
    Map<String, Candidate> together = new LinkedHashMap<>();
    found.forEach(candidate -> together.put(candidate.id(), candidate));
    linked.forEach(candidate -> together.put(candidate.id(), candidate));
    return together.values();
  }

  // However it was judged: the pages before were made without it, and must stay as they were.
  private static List<Candidate> below(List<Candidate> ranked, List<Candidate> following) {
    Set<String> known = ranked.stream().map(Candidate::id).collect(toSet());
    double least = ranked.stream().mapToDouble(Candidate::score).min().orElse(1);
    double most = following.stream().mapToDouble(Candidate::score).max().orElse(1);
    return following.stream()
        .filter(candidate -> !known.contains(candidate.id()))
        .map(candidate -> candidate.scored(candidate.score() * Math.min(1, least / most)))
        .sorted(Candidate.BEST_FIRST)
        .toList();
  }

  /**
   * A recall is counted once, with its first page. Nobody waits for that: the answer says nothing
   * of it, and on a full disk memories can still be recalled.
   */
  private void countAsRead(String space, boolean first, List<String> ids) {
    store
        .writeSoon(
            space,
            unit -> {
              if (first) {
                unit.count(Counter.RECALLS, 1);
              }
              if (first && !ids.isEmpty()) {
                unit.count(Counter.RECALL_HITS, 1);
              }
              unit.access(ids, clock.instant());
              return ids.size();
            })
        .exceptionally(
            e -> {
              LOG.log(Level.WARNING, "A recall was not counted", e);
              return 0;
            });
  }
}
