package dev.luna.memory;

import java.time.Clock;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What can happen to a memory after it was stored. Nothing is lost by it: every earlier version can
 * be restored. What returns is durable.
 *
 * <p>Every method may throw {@link StoreUnavailableException} and {@link MemoryNotFoundException}.
 */
public class Corrections {

  private final MemoryStore store;
  private final MemoryRules rules;
  private final Clock clock;

  public Corrections(MemoryStore store, MemoryRules rules, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.clock = clock;
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
          requireRemembered(memory);
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

  /**
   * Leaves a memory out of recall and lists unless archived ones are asked for; one that is
   * archived already stays as it is.
   *
   * @throws InvalidMemoryException if the memory is forgotten
   */
  public Memory archive(String space, String id, String actor) {
    return change(
        space,
        id,
        "archived",
        actor,
        memory -> {
          requireRemembered(memory);
          return memory.archived().isPresent()
              ? memory
              : Revision.archived(memory, clock.instant());
        });
  }

  /** Undoes forgetting and archiving; a memory that is neither stays as it is. */
  public Memory restore(String space, String id, String actor) {
    return change(
        space,
        id,
        "restored",
        actor,
        memory ->
            memory.forgotten().isEmpty() && memory.archived().isEmpty()
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
                    "memory.no_version", memory.id(), version, memory.version()));
  }

  private static void requireRemembered(Memory memory) {
    if (memory.forgotten().isPresent()) {
      throw new InvalidMemoryException("memory.forgotten", memory.id());
    }
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
