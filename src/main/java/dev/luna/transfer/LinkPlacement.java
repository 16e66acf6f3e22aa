package dev.luna.transfer;

import dev.luna.memory.InvalidMemoryException;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.MemoryRules;
import java.util.Optional;

/** Finds the place of links that arrive; one that is there, or was removed there, stays so. */
record LinkPlacement(Shelf shelf, MemoryRules rules) {

  /** How reports call a link. */
  static String name(KeptLink kept) {
    Link link = kept.link();
    return "%s %s %s".formatted(link.from(), link.kind(), link.to());
  }

  Ruling place(KeptLink arriving) {
    Optional<String> from = end(arriving.link().from());
    Optional<String> to = end(arriving.link().to());
    if (from.isEmpty() || to.isEmpty()) {
      String missing = from.isEmpty() ? arriving.link().from() : arriving.link().to();
      return Ruling.skipped("link.no_end", missing);
    }
    KeptLink link = between(from.get(), to.get(), arriving);
    if (from.equals(to)) {
      return Ruling.skipped("link.self");
    }
    try {
      rules.check(link.link());
    } catch (InvalidMemoryException e) {
      return Ruling.skipped(e.sentence());
    }
    return place(link, shelf.findLink(link));
  }

  private Ruling place(KeptLink link, Optional<KeptLink> there) {
    if (there.isEmpty()) {
      shelf.add(link);
      return Ruling.IMPORTED;
    }
    boolean removedHere = there.get().removed().isPresent() && link.removed().isEmpty();
    return removedHere ? Ruling.present("link.removed") : Ruling.PRESENT;
  }

  private Optional<String> end(String id) {
    return shelf.broughtAs(id).or(() -> shelf.find(id).map(memory -> id));
  }

  private static KeptLink between(String from, String to, KeptLink kept) {
    Link link = kept.link();
    return new KeptLink(
        new Link(from, to, link.kind(), link.score(), link.reason(), link.created()),
        kept.removed());
  }
}
