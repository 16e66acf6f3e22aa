package dev.luna.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one transaction may do. Its reads see its own writes; all of it becomes durable together or
 * not at all.
 */
public interface WriteUnit {

  /** The memory with this id, forgotten or not. */
  Optional<Memory> find(String id);

  /** The memory with exactly this normalised content that is not forgotten. */
  Optional<Memory> findDuplicate(String content);

  /** All that happened to a memory, oldest first. */
  List<HistoryEntry> history(String id);

  /** Adds a memory and its first history entry. */
  void insert(Memory memory, String actor);

  /**
   * Adds a memory that comes with its past, as it is: version, accesses and all.
   *
   * @param history all that happened to it, oldest first
   */
  void insert(Memory memory, List<HistoryEntry> history);

  /**
   * Replaces what a memory says and adds a history entry with what it was. Its creation and its
   * accesses stay as they are.
   *
   * @param action {@code updated}, {@code archived}, {@code forgotten} or {@code restored}
   */
  void replace(Memory before, Memory after, String action, String actor);

  /**
   * Erases a memory for good, with its history and all its links. That it was there remains, and
   * when and by whom it was erased. Once the write is acknowledged, no file of the store holds what
   * it said any more, apart from {@link MemoryStore#copies}, unless {@link MemoryStore#holdsErased}
   * says so. Answers to requests may quote it, so those of the space are dropped.
   *
   * @throws MemoryNotFoundException if there is no such memory
   */
  void erase(String id, String actor);

  /** Adds a link, or replaces the one of the same ends and kind. Both ends must exist. */
  void link(Link link);

  /** Removes a link and keeps a record of it; empty if there was none. */
  Optional<Link> unlink(String from, String to, String kind);

  /** The link of these ends and this kind, removed or not. */
  Optional<KeptLink> findLink(String from, String to, String kind);

  /** Adds a link that may have been removed since, where {@link #findLink} finds none. */
  void insert(KeptLink link);

  /** Counts one access of each memory, however often it is named; unknown ids are passed over. */
  void access(List<String> ids, Instant at);

  /**
   * Counts a verdict on a memory and adds a history entry; its version stays.
   *
   * @throws MemoryNotFoundException if there is no such memory
   */
  void judge(String id, Verdict verdict, String actor);

  /** Adds {@code delta} (at least 1) to a counter. */
  void count(Counter counter, long delta);

  /** What a counter is at. */
  long counted(Counter counter);

  /** Adds a point to the history of φ. */
  void recordPhi(PhiPoint point);

  /** Whether the history of φ has this very point. */
  boolean hasPhi(PhiPoint point);

  /**
   * Keeps since when each condition of metamorphosis holds, in place of all that was kept of them.
   * It follows from what other writes changed, so it is no change by itself.
   *
   * @param since by the name of the condition; those that do not hold are absent
   */
  void keepHeld(Map<String, Instant> since);

  /** Since when a condition of metamorphosis is noted to hold; empty if it is not. */
  Optional<Instant> held(String condition);

  /** Notes that a condition holds since then, unless an earlier time is noted. */
  void hold(String condition, Instant since);

  /** The baseline of a measure; empty where it was never measured. */
  Optional<Baseline> baseline(String measure);

  /** Keeps the baseline of a measure in place of the one before. */
  void keepBaseline(String measure, Baseline baseline);

  /** Keeps a note on the store itself, of no space, in place of the one of this name. */
  void note(String name, String text);
}
