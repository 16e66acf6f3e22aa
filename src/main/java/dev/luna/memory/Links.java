package dev.luna.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes and removes links between memories. What returns is durable. */
public class Links {

  private final MemoryStore store;
  private final MemoryRules rules;
  private final Clock clock;

  public Links(MemoryStore store, MemoryRules rules, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Links two memories, or changes the link of that kind between them.
   *
   * @param score in [0, 1]
   * @throws MemoryNotFoundException if one of the ends does not exist
   * @throws InvalidMemoryException if score or reason are not allowed or the ends are one
   */
  public Link link(
      String space, String from, String to, LinkKind kind, double score, String reason) {
    Instant now = Revision.micros(clock.instant());
    Link link = new Link(from, to, kind.label(), score, reason, now);
    rules.check(link);
    return DurableWrites.await(store.write(space, unit -> join(unit, link)));
  }

  /** Removes a link; empty if there was none. */
  public Optional<Link> unlink(String space, String from, String to, LinkKind kind) {
    return DurableWrites.await(store.write(space, unit -> unit.unlink(from, to, kind.label())));
  }

  /** Adds a link whose ends must exist and differ. */
  static Link join(WriteUnit unit, Link link) {
    if (link.from().equals(link.to())) {
      throw new InvalidMemoryException("link.self", link.from());
    }
    require(unit, link.from());
    require(unit, link.to());
    unit.link(link);
    return link;
  }

  private static void require(WriteUnit unit, String id) {
    if (unit.find(id).isEmpty()) {
      throw new MemoryNotFoundException(id);
    }
  }
}
