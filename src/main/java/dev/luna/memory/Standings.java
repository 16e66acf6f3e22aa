package dev.luna.memory;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How a few memories stand with all others, whether or not those pass the filter. */
final class Standings {

  private final Supersession supersession;
  private final List<Link> contradictions;
  private final Set<String> considered;

  private Standings(List<Link> superseding, List<Link> contradictions, Set<String> considered) {
    this.supersession = new Supersession(superseding, considered);
    this.contradictions = contradictions;
    this.considered = considered;
  }

  /**
   * @param ids of the memories
   * @param links from or to them
   * @param filter says whether archived and forgotten memories are considered
   */
  static Standings of(
      MemoryStore store,
      String space,
      Collection<String> ids,
      List<Link> links,
      MemoryFilter filter) {
    List<Link> superseding = store.superseding(space, ids);
    List<Link> contradictions =
        links.stream().filter(it -> it.kind().equals(LinkKind.CONTRADICTS.label())).toList();
    Set<String> others = new HashSet<>();
    superseding.forEach(link -> others.add(link.from()));
    contradictions.forEach(link -> others.addAll(List.of(link.from(), link.to())));
    Set<String> considered =
        store.findAll(space, others).stream()
            .filter(filter::considers)
            .map(Memory::id)
            .collect(toSet());
    return new Standings(superseding, contradictions, considered);
  }

  Standing of(String id) {
    List<String> contradicts =
        contradictions.stream()
            .flatMap(link -> other(link, id))
            .distinct()
            .filter(considered::contains)
            .toList();
    return new Standing(supersession.of(id), contradicts);
  }

  private static Stream<String> other(Link link, String id) {
    if (link.from().equals(id)) {
      return Stream.of(link.to());
    }
    return link.to().equals(id) ? Stream.of(link.from()) : Stream.empty();
  }
}
