package dev.luna.memory;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Moves what was found by what is known of it: how it was judged, and what replaced it. */
final class Reranking {

  private final MemoryStore store;
  private final MemoryIndex index;
  private final String space;
  private final MemoryFilter filter;

  Reranking(MemoryStore store, MemoryIndex index, String space, MemoryFilter filter) {
    this.store = store;
    this.index = index;
    this.space = space;
    this.filter = filter;
  }

  /** The candidates with new scores, and what replaces them if it passes the filter. */
  List<Candidate> of(Collection<Candidate> candidates) {
    List<String> ids = candidates.stream().map(Candidate::id).toList();
    List<Candidate> weighed = Feedback.weigh(candidates, store.votes(space, ids));
    List<Link> links = store.superseding(space, ids);
    return links.isEmpty() ? weighed : new Supersession(links, counting(links)).settle(weighed);
  }

  private Set<String> counting(List<Link> links) {
    Set<String> superseding = links.stream().map(Link::from).collect(toSet());
    return index.passing(space, filter, superseding);
  }
}
