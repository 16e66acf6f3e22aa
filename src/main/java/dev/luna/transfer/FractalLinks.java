package dev.luna.transfer;

import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.LinkKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The links between memories of the original, each once, in whichever file it is said. */
final class FractalLinks {

  private final Instant now;
  private final Map<List<String>, Found> found = new LinkedHashMap<>();

  FractalLinks(Instant now) {
    this.now = now;
  }

  void add(String where, FractalMemory memory) {
    String id = memory.foreign().id();
    memory.related().forEach(other -> add(where, id, other, LinkKind.RELATED, "connected_to"));
    memory.parents().forEach(parent -> add(where, id, parent, LinkKind.GROWS_FROM, "parent_id"));
    memory.children().forEach(child -> add(where, child, id, LinkKind.GROWS_FROM, "children_ids"));
  }

  List<Found> found() {
    return List.copyOf(found.values());
  }

  private void add(String where, String from, String to, LinkKind kind, String field) {
    String reason = "said by the original (%s)".formatted(field);
    Link link = new Link(from, to, kind.label(), 1, reason, now);
    found.putIfAbsent(
        List.of(from, to, kind.label()),
        new Found(where, new Arrival.OfLink(new KeptLink(link, Optional.empty()))));
  }
}
