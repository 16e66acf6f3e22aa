package dev.luna.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The next version of a memory. */
final class Revision {

  private Revision() {}

  static Memory first(String id, String space, Draft draft, Instant now) {
    Instant created = micros(draft.created().orElse(now));
    return new Memory(
        id,
        space,
        draft.type(),
        draft.content(),
        draft.tags().stream().distinct().toList(),
        draft.metadata(),
        draft.language(),
        draft.source(),
        draft.trust(),
        created,
        micros(now),
        1,
        Usage.NONE,
        Optional.empty(),
        Optional.empty());
  }

  static Memory edited(Memory memory, Edit edit, Instant now) {
    return next(memory, edit, memory.archived(), memory.forgotten(), now);
  }

  static Memory archived(Memory memory, Instant now) {
    return next(memory, Edit.to(memory), Optional.of(micros(now)), memory.forgotten(), now);
  }

  static Memory forgotten(Memory memory, String reason, Instant now) {
    Optional<Forgotten> forgotten = Optional.of(new Forgotten(micros(now), reason));
    return next(memory, Edit.to(memory), memory.archived(), forgotten, now);
  }

  /** Neither forgotten nor archived any more. */
  static Memory restored(Memory memory, Edit edit, Instant now) {
    return next(memory, edit, Optional.empty(), Optional.empty(), now);
  }

  /** The time as precisely as a store keeps it. */
  static Instant micros(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  private static Memory next(
      Memory memory,
      Edit edit,
      Optional<Instant> archived,
      Optional<Forgotten> forgotten,
      Instant now) {
    List<String> tags = edit.tags().orElse(memory.tags());
    return new Memory(
        memory.id(),
        memory.space(),
        edit.type().orElse(memory.type()),
        edit.content().orElse(memory.content()),
        tags.stream().distinct().toList(),
        edit.metadata().orElse(memory.metadata()),
        edit.language().orElse(memory.language()),
        edit.source().orElse(memory.source()),
        memory.trust(),
        memory.created(),
        notBefore(memory.updated(), now),
        memory.version() + 1,
        memory.usage(),
        archived,
        forgotten);
  }

  // A clock that was set back must not make a later version look older.
  private static Instant notBefore(Instant earlier, Instant now) {
    Instant time = micros(now);
    return time.isBefore(earlier) ? earlier : time;
  }
}
