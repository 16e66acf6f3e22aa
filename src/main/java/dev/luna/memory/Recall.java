package dev.luna.memory;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers a query: words first, then links, then a page of it that is counted as read. */
final class Recall {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** The same for every page of an answer, so that the pages fit together. */
  private static final int WORD_HITS = 1_000;

  private final MemoryStore store;
  private final MemoryIndex index;
  private final Projection projection;
  private final Clock clock;

  Recall(MemoryStore store, MemoryIndex index, Projection projection, Clock clock) {
    this.store = store;
    this.index = index;
    this.projection = projection;
    this.clock = clock;
  }

  Recalled answer(String space, RecallQuery query) {
    int start = RecallCursor.offset(space, query);
    boolean complete = projection.awaitCaughtUp(store.lastChange(), PATIENCE);
    List<Candidate> ranking = rank(space, query);
    int end = (int) Math.min((long) start + query.limit(), ranking.size());
    List<Candidate> page = start < end ? ranking.subList(start, end) : List.of();
    List<Recollection> items = load(space, query.filter(), page);
    countAsRead(space, start == 0, items);
    Optional<String> next =
        end < ranking.size() && start < end
            ? Optional.of(RecallCursor.at(end, space, query))
            : Optional.empty();
    return new Recalled(items, next, complete ? 0 : projection.lag());
  }

  /** Memories that share words with a text; nothing is counted. */
  List<Memory> resembling(String space, String text, int limit) {
    projection.awaitCaughtUp(store.lastChange(), PATIENCE);
    List<String> ids =
        index.search(space, text, MemoryFilter.all(), limit).stream()
            .map(MemoryIndex.WordHit::id)
            .toList();
    return store.findAll(space, ids);
  }

  private List<Candidate> rank(String space, RecallQuery query) {
    LinkWalk walk = new LinkWalk(store, space, query.filter());
    return walk.from(words(space, query), query.depth()).stream()
        .filter(candidate -> candidate.score() >= query.minScore())
        .sorted(Candidate.BEST_FIRST)
        .toList();
  }

  // BM25 means nothing outside its own list, so a score is a share of the best one.
  private List<Candidate> words(String space, RecallQuery query) {
    List<MemoryIndex.WordHit> hits = index.search(space, query.text(), query.filter(), WORD_HITS);
    List<Candidate> candidates = new ArrayList<>();
    for (MemoryIndex.WordHit hit : hits) {
      Why why = new Why(OptionalInt.of(candidates.size() + 1), hit.terms(), Optional.empty());
      candidates.add(new Candidate(hit.id(), hit.score() / hits.get(0).score(), why));
    }
    return candidates;
  }

  // Looks at the filter again: the store is newer than the index.
  private List<Recollection> load(String space, MemoryFilter filter, List<Candidate> page) {
    List<String> ids = page.stream().map(Candidate::id).toList();
    Map<String, Memory> memories =
        store.findAll(space, ids).stream().collect(toMap(Memory::id, identity()));
    List<Link> links = store.links(space, ids);
    List<Recollection> items = new ArrayList<>();
    for (Candidate candidate : page) {
      Memory memory = memories.get(candidate.id());
      if (memory != null && filter.accepts(memory)) {
        items.add(
            new Recollection(
                memory, candidate.score(), candidate.why(), touching(candidate.id(), links)));
      }
    }
    return items;
  }

  private static List<Link> touching(String id, List<Link> links) {
    return links.stream().filter(it -> it.from().equals(id) || it.to().equals(id)).toList();
  }

  // A recall is counted once, with its first page.
  private void countAsRead(String space, boolean first, List<Recollection> items) {
    List<String> ids = items.stream().map(item -> item.memory().id()).toList();
    DurableWrites.await(
        store.write(
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
            }));
  }
}
