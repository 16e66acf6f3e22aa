package dev.luna.memory;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What can be done with memories. Whatever returns is durable.
 *
 * <p>Every method may throw {@link StoreUnavailableException}; every one that takes the id of a
 * memory, {@link MemoryNotFoundException}.
 */
public class Memories {

  private final MemoryStore store;
  private final Recall recall;
  private final MemoryRules rules;
  private final Clock clock;
  private final MemoryIds ids = new MemoryIds();

  public Memories(
      MemoryStore store, MemoryIndex index, Projection projection, MemoryRules rules, Clock clock) {
    this.store = store;
    this.recall = new Recall(store, index, projection, clock);
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Stores a memory, unless one with the same normalised content is there and not forgotten.
   *
   * @throws InvalidMemoryException if the draft breaks a rule
   */
  public Remembered store(String space, Draft draft, String actor) {
    rules.check(Revision.first("", space, draft, clock.instant()));
    return write(space, unit -> storeOnce(unit, space, draft, actor));
  }

  /** The memory, forgotten or not; counts as an access. */
  public Memory get(String space, String id) {
    return write(
        space,
        unit -> {
          unit.access(List.of(id), clock.instant());
          return existing(unit, id);
        });
  }

  /**
   * Memories that pass the filter, newest first; not an access.
   *
   * @param limit 1 to 100
   * @throws IllegalArgumentException if cursor or limit is not valid
   */
  public Page<Memory> list(String space, MemoryFilter filter, Optional<String> cursor, int limit) {
    return store.list(space, filter, cursor, RecallQuery.checkLimit(limit));
  }

  /**
   * Changes what a memory says.
   *
   * @param expectedVersion the version that the caller has seen
   * @throws StaleVersionException if the memory is at another version
   * @throws InvalidMemoryException if the result breaks a rule or the memory is forgotten
   */
  public Memory update(
      String space, String id, Edit edit, OptionalLong expectedVersion, String actor) {
    return change(
        space,
        id,
        "updated",
        actor,
        memory -> {
          checkVersion(memory, expectedVersion);
          if (memory.forgotten().isPresent()) {
            throw new InvalidMemoryException(
                "Memory %s is forgotten: restore it before changing it".formatted(id));
          }
          return Revision.edited(memory, edit, clock.instant());
        });
  }

  /** Hides a memory from recall and lists; one that is forgotten already stays as it is. */
  public Memory forget(String space, String id, String reason, String actor) {
    rules.reason(reason);
    return change(
        space,
        id,
        "forgotten",
        actor,
        memory ->
            memory.forgotten().isPresent()
                ? memory
                : Revision.forgotten(memory, reason, clock.instant()));
  }

  /** Undoes a forgetting; a memory that is not forgotten stays as it is. */
  public Memory restore(String space, String id, String actor) {
    return change(
        space,
        id,
        "restored",
        actor,
        memory ->
            memory.forgotten().isEmpty()
                ? memory
                : Revision.restored(memory, Edit.to(memory), clock.instant()));
  }

  /**
   * Lets a memory say again, as a new version, what it said at an earlier one.
   *
   * @throws InvalidMemoryException if it never had that version
   */
  public Memory restore(String space, String id, long version, String actor) {
    return write(
        space,
        unit -> {
          Memory before = existing(unit, id);
          Edit earlier = Edit.to(atVersion(unit, before, version));
          Memory after = Revision.restored(before, earlier, clock.instant());
          unit.replace(before, after, "restored", actor);
          return after;
        });
  }

  /**
   * Links two memories, or changes the link of that kind between them.
   *
   * @param kind a label of {@link LinkKind}
   * @param score in [0, 1]
   * @throws InvalidMemoryException if kind, score or reason are not allowed or the ends are one
   */
  public Link link(String space, String from, String to, String kind, double score, String reason) {
    String label = LinkKind.of(kind).label();
    rules.reason(reason);
    if (from.equals(to)) {
      throw new InvalidMemoryException("Memory %s cannot be linked to itself".formatted(from));
    }
    if (!(score >= 0 && score <= 1)) {
      throw new InvalidMemoryException(
          "The score of a link is %s: it must be from 0 to 1".formatted(score));
    }
    return write(
        space,
        unit -> {
          existing(unit, from);
          existing(unit, to);
          Link link = new Link(from, to, label, score, reason, Revision.micros(clock.instant()));
          unit.link(link);
          return link;
        });
  }

  /** Removes a link; empty if there was none. */
  public Optional<Link> unlink(String space, String from, String to, String kind) {
    String label = LinkKind.of(kind).label();
    return write(space, unit -> unit.unlink(from, to, label));
  }

  /** Finds memories by words and along links; what it returns counts as read. */
  public Recalled recall(String space, RecallQuery query) {
    return recall.answer(space, query);
  }

  /** All that happened to a memory, oldest first. */
  public List<HistoryEntry> history(String space, String id) {
    List<HistoryEntry> history = store.history(space, id);
    if (history.isEmpty()) {
      throw new MemoryNotFoundException(id);
    }
    return history;
  }

  private Remembered storeOnce(WriteUnit unit, String space, Draft draft, String actor) {
    Optional<Memory> duplicate = unit.findDuplicate(draft.content());
    if (duplicate.isPresent()) {
      return new Remembered(duplicate.get(), true);
    }
    String id = ids.next(draft.type());
    while (unit.find(id).isPresent()) {
      id = ids.next(draft.type());
    }
    Memory memory = Revision.first(id, space, draft, clock.instant());
    unit.insert(memory, actor);
    return new Remembered(memory, false);
  }

  private Memory change(
      String space, String id, String action, String actor, UnaryOperator<Memory> revise) {
    return write(
        space,
        unit -> {
          Memory before = existing(unit, id);
          Memory after = revise.apply(before);
          if (after != before) {
            rules.check(after);
            unit.replace(before, after, action, actor);
          }
          return after;
        });
  }

  private static Memory atVersion(WriteUnit unit, Memory memory, long version) {
    return Stream.concat(
            Stream.of(memory),
            unit.history(memory.id()).stream().map(HistoryEntry::before).filter(Objects::nonNull))
        .filter(candidate -> candidate.version() == version)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidMemoryException(
                    "Memory %s has no version %d: it has versions 1 to %d"
                        .formatted(memory.id(), version, memory.version())));
  }

  private static void checkVersion(Memory memory, OptionalLong expected) {
    if (expected.isPresent() && expected.getAsLong() != memory.version()) {
      throw new StaleVersionException(memory.id(), expected.getAsLong(), memory.version());
    }
  }

  private static Memory existing(WriteUnit unit, String id) {
    return unit.find(id).orElseThrow(() -> new MemoryNotFoundException(id));
  }

  private <T> T write(String space, Function<WriteUnit, T> work) {
    return DurableWrites.await(store.write(space, work));
  }
}
