package dev.luna.memory;

import java.time.Instant;
import java.util.List;
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
   * says so.
   *
   * @throws MemoryNotFoundException if there is no such memory
   */
  void erase(String id, String actor);

  /** Adds a link, or replaces the one of the same ends and kind. Both ends must exist. */
  void link(Link link);

  /** Removes a link and keeps a record of it; empty if there was none. */
  Optional<Link> unlink(String from, String to, String kind);

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

  /** Adds a point to the history of φ. */
  void recordPhi(PhiPoint point);
}
