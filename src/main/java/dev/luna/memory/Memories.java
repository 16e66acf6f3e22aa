package dev.luna.memory;

import dev.luna.memory.VectorIndex.Near;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What can be done with memories. Whatever returns is durable.
 *
 * <p>Every method may throw {@link StoreUnavailableException}; every one that takes the id of a
 * memory, {@link MemoryNotFoundException}.
 */
public class Memories {

  private final MemoryStore store;
  private final Recall recall;
  private final Meaning meaning;
  private final Affinity affinity;
  private final MemoryRules rules;
  private final Clock clock;
  private final Consumer<Timed> timed;
  private final MemoryIds ids = new MemoryIds();

  /**
   * Memories in a store, found by its indexes.
   *
   * @param timed hears how long each recall took
   */
  public Memories(
      MemoryStore store,
      MemoryIndex index,
      Projection projection,
      Meaning meaning,
      MemoryRules rules,
      Clock clock,
      Consumer<Timed> timed) {
    this.store = store;
    this.recall = new Recall(store, index, projection, meaning, clock);
    this.meaning = meaning;
    this.affinity = new Affinity(store, meaning);
    this.rules = rules;
    this.clock = clock;
    this.timed = timed;
  }

  /**
   * Stores a memory, unless one with the same normalised content is there and not forgotten.
   *
   * @throws InvalidMemoryException if the draft breaks a rule
   */
  public Remembered store(String space, Draft draft, String actor) {
    return store(space, draft, List.of(), actor);
  }

  /**
   * As {@link #store(String, Draft, String)}, and links the memory to others: all of it or nothing.
   * A new memory is linked to those that are like it, too.
   *
   * @param related ids of memories that belong together with this one
   */
  public Remembered store(String space, Draft draft, List<String> related, String actor) {
    rules.check(Revision.first("", space, draft, clock.instant()));
    Affinity.Alike alike = affinity.of(space, draft.content(), draft.language());
    return write(
        space,
        unit -> {
          Remembered remembered = storeOnce(unit, space, draft, alike, actor);
          String id = remembered.memory().id();
          related.forEach(other -> Links.join(unit, related(id, other)));
          return remembered;
        });
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
   * @throws InvalidCursorException if the cursor is not one of these
   * @throws IllegalArgumentException if the limit is out of its range
   */
  public Page<Memory> list(String space, MemoryFilter filter, Optional<String> cursor, int limit) {
    return store.list(space, filter, cursor, RecallQuery.checkLimit(limit));
  }

  /**
   * Memories that were read since a time, first those that were read most often of all; not an
   * access.
   *
   * @param limit at least 1
   */
  public List<Memory> mostRead(String space, Instant since, int limit) {
    return store.mostRead(space, since, limit);
  }

  /**
   * Tags that are in use, first those that most memories have.
   *
   * @param start what they begin with; empty for every tag
   * @param limit at least 1
   */
  public List<String> tags(String space, String start, int limit) {
    return store.tags(space, start, limit);
  }

  /** Finds memories by words, by meaning and along links; what it returns counts as read. */
  public Recalled recall(String space, RecallQuery query) {
    return Timed.tell(timed, Timed.Work.RECALL, () -> recall.answer(space, query));
  }

  /**
   * Memories that resemble a text, most alike first; not counted as a recall or an access.
   *
   * @param limit at least 1
   */
  public List<Memory> resembling(String space, String text, int limit) {
    return recall.resembling(space, text, limit);
  }

  /**
   * As {@link #resembling}, without those that other memories replace.
   *
   * @param limit at least 1
   */
  public List<Memory> standing(String space, String text, int limit) {
    return recall.standing(space, text, limit);
  }

  /** Links from or to a memory, strongest first. */
  public List<Link> links(String space, String id) {
    return links(space, List.of(id));
  }

  /** Links from or to any of the memories, strongest first. */
  public List<Link> links(String space, Collection<String> ids) {
    return store.links(space, ids);
  }

  /**
   * How similar in meaning other memories are to one, in [-1, 1]; those of which that is not known
   * are left out.
   */
  public Map<String, Double> similarities(String space, String id, Collection<String> others) {
    return meaning.similarities(space, id, others);
  }

  /**
   * What happened to a memory, newest first; not an access.
   *
   * @param limit 1 to 100
   * @throws InvalidCursorException if the cursor is not one of these
   * @throws IllegalArgumentException if the limit is out of its range
   */
  public Page<HistoryEntry> history(String space, String id, Optional<String> cursor, int limit) {
    Page<HistoryEntry> page = store.history(space, id, cursor, RecallQuery.checkLimit(limit));
    if (page.items().isEmpty() && cursor.isEmpty()) {
      throw new MemoryNotFoundException(id);
    }
    return page;
  }

  /** Who stored each of these memories, by id; not an access. */
  public Map<String, Authorship> authorships(String space, List<Memory> memories) {
    return store.authorships(space, memories.stream().map(Memory::id).toList());
  }

  private Remembered storeOnce(
      WriteUnit unit, String space, Draft draft, Affinity.Alike alike, String actor) {
    Optional<Memory> duplicate = unit.findDuplicate(draft.content());
    if (duplicate.isPresent()) {
      return new Remembered(duplicate.get(), true, List.of());
    }
    String id = ids.next(draft.type());
    while (unit.find(id).isPresent()) {
      id = ids.next(draft.type());
    }
    Memory memory = Revision.first(id, space, draft, clock.instant());
    unit.insert(memory, actor);
    alike.related().forEach(near -> linkToAlike(unit, memory, near));
    return new Remembered(memory, false, alike.nearDuplicates());
  }

  // What was like it may be gone by now.
  private static void linkToAlike(WriteUnit unit, Memory memory, Near near) {
    if (unit.find(near.id()).filter(it -> it.forgotten().isEmpty()).isPresent()) {
      double score = Math.min(1, near.similarity());
      String reason = "alike when it was stored";
      String kind = LinkKind.RELATED.label();
      unit.link(new Link(memory.id(), near.id(), kind, score, reason, memory.updated()));
    }
  }

  private Link related(String from, String to) {
    Instant now = Revision.micros(clock.instant());
    return new Link(from, to, LinkKind.RELATED.label(), 1, "said when it was stored", now);
  }

  private static Memory existing(WriteUnit unit, String id) {
    return unit.find(id).orElseThrow(() -> new MemoryNotFoundException(id));
  }

  private <T> T write(String space, Function<WriteUnit, T> work) {
    return DurableWrites.await(store.write(space, work));
  }
}
