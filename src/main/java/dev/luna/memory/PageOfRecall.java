package dev.luna.memory;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;

/** The memories of one page of an answer, read from the store, which is newer than the index. */
final class PageOfRecall {

  private final MemoryStore store;
  private final String space;
  private final MemoryFilter filter;
  private final List<Candidate> candidates;
  private final Map<String, Memory> memories;

  private PageOfRecall(
      MemoryStore store,
      String space,
      MemoryFilter filter,
      List<Candidate> candidates,
      Map<String, Memory> memories) {
    this.store = store;
    this.space = space;
    this.filter = filter;
    this.candidates = candidates;
    this.memories = memories;
  }

  /** Reads the memories, and leaves out those that do not pass the filter any more. */
  static PageOfRecall load(
      MemoryStore store, String space, MemoryFilter filter, List<Candidate> page) {
    Map<String, Memory> memories =
        store.findAll(space, page.stream().map(Candidate::id).toList()).stream()
            .filter(filter::accepts)
            .collect(toMap(Memory::id, identity()));
    List<Candidate> candidates =
        page.stream().filter(candidate -> memories.containsKey(candidate.id())).toList();
    return new PageOfRecall(store, space, filter, candidates, memories);
  }

  List<String> ids() {
    return candidates.stream().map(Candidate::id).toList();
  }

  /** The memories with their links and what others say against them. */
  List<Recollection> recollections() {
    List<Link> links = store.links(space, ids());
    Standings standings = Standings.of(store, space, ids(), links, filter);
    return candidates.stream()
        .map(
            candidate ->
                new Recollection(
                    memories.get(candidate.id()),
                    candidate.score(),
                    candidate.why(),
                    touching(candidate.id(), links),
                    standings.of(candidate.id())))
        .toList();
  }

  private static List<Link> touching(String id, List<Link> links) {
    return links.stream().filter(it -> it.from().equals(id) || it.to().equals(id)).toList();
  }
}
