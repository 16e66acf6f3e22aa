package dev.luna.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The record of truth. What a completed write acknowledges survives {@code kill -9}.
 *
 * <p>Everything belongs to a space. Times are kept to the microsecond. Reads may throw {@link
 * StoreUnavailableException}.
 */
public interface MemoryStore {

  /**
   * Runs {@code work} in a transaction. Writes that arrive together are committed together.
   *
   * @param work must be free of side effects outside the unit: it may be run again if another write
   *     of the same commit fails
   * @return completes with the work's result after the commit is durable; completes exceptionally
   *     with what {@code work} threw, or {@link StoreUnavailableException}, and then nothing of it
   *     was written. What depends on the stage may run on the writer's thread: it must neither take
   *     long nor wait for another write
   */
  <T> CompletionStage<T> write(String space, Function<WriteUnit, T> work);

  /**
   * As {@link #write}, for what nobody waits for: it is committed with the next write, or by itself
   * after a fifth of a second, so that much of it costs few commits. It belongs to no request.
   */
  <T> CompletionStage<T> writeSoon(String space, Function<WriteUnit, T> work);

  /** The memory with this id, forgotten or not. */
  Optional<Memory> find(String space, String id);

  /** Those of the memories with these ids that exist, in the order of the ids. */
  List<Memory> findAll(String space, Collection<String> ids);

  /**
   * Memories that pass the filter, newest first.
   *
   * @param cursor from an earlier page, or empty to start
   * @param limit at least 1
   * @throws InvalidCursorException if the cursor is not one of this store's
   */
  Page<Memory> list(String space, MemoryFilter filter, Optional<String> cursor, int limit);

  /**
   * Memories that were read at or after a time and are neither archived nor forgotten; first those
   * that were read most often of all, and of these the ones read last.
   *
   * @param limit at least 1
   */
  List<Memory> mostRead(String space, Instant since, int limit);

  /**
   * Tags of memories that are neither archived nor forgotten, first those that most of them have.
   *
   * @param start what the tags begin with; empty for every tag
   * @param limit at least 1
   */
  List<String> tags(String space, String start, int limit);

  /**
   * For each of the memories that has a source, its id among those next to it in that source, in
   * the order of creation. Forgotten memories are passed over.
   *
   * @param reach how many on each side at most, at least 1
   */
  List<List<String>> windows(String space, Collection<String> ids, int reach);

  /** Links from or to any of the memories, each once, strongest first. */
  List<Link> links(String space, Collection<String> memoryIds);

  /** How those of the memories were judged that were; the others are absent. */
  Map<String, Votes> votes(String space, Collection<String> memoryIds);

  /**
   * The links of kind {@link LinkKind#SUPERSEDES} that lead to any of the memories, directly or
   * through others, each once; forgotten memories are passed through too.
   */
  List<Link> superseding(String space, Collection<String> memoryIds);

  /**
   * What happened to a memory, newest first.
   *
   * @param cursor from an earlier page, or empty to start
   * @param limit at least 1
   * @throws InvalidCursorException if the cursor is not one of this store's
   */
  Page<HistoryEntry> history(String space, String memoryId, Optional<String> cursor, int limit);

  /** Who stored each of the memories, by id; those that do not exist are absent. */
  Map<String, Authorship> authorships(String space, Collection<String> memoryIds);

  /**
   * Every link of a space, removed or not, in the order of their ends and kinds.
   *
   * @param cursor from an earlier page, or empty to start
   * @param limit at least 1
   * @throws InvalidCursorException if the cursor is not one of this list's
   */
  Page<KeptLink> allLinks(String space, Optional<String> cursor, int limit);

  /** The whole history of φ, in the order in which it was recorded; as {@link #allLinks}. */
  Page<PhiPoint> allPhi(String space, Optional<String> cursor, int limit);

  /** The state of a space as of now; an unknown space is empty. */
  StateSnapshot snapshot(String space);

  /** The note of this name on the store itself; see {@link WriteUnit#note}. */
  Optional<String> note(String name);

  /** Every space that holds anything. */
  Set<String> spaces();

  /**
   * The number of the newest change of what any memory says, which the change feed ends with; 0 for
   * an empty store.
   */
  long lastChange();

  /**
   * The change feed: the newest state of each memory changed after {@code number}, in the order of
   * changes, at most {@code limit}.
   */
  List<FeedEntry> changesAfter(long number, int limit);

  /**
   * Whether there may be traces of erased memories in the store's files, because these could not be
   * written anew; that is tried again at the next erasure and when the store is opened.
   */
  boolean holdsErased();

  /**
   * Names of files that hold the store as it was before it was changed to a newer form; what was
   * erased since is still in them.
   */
  List<String> copies();

  /** How many writes wait for their commit now. */
  int waiting();

  /**
   * Writes and reads a probe.
   *
   * @throws StoreUnavailableException if the store cannot be written
   */
  void probe();

  /** One entry of the change feed. */
  sealed interface FeedEntry {

    /** Of the change; no two entries have the same. */
    long number();

    String space();

    String id();
  }

  /**
   * What a memory says now.
   *
   * @param previous what the memories before it in its source say, the nearest first, at most two
   */
  record Written(long number, Memory memory, List<String> previous) implements FeedEntry {

    @Override
    public String space() {
      return memory.space();
    }

    @Override
    public String id() {
      return memory.id();
    }
  }

  /** The memory is no more. */
  record Erased(long number, String space, String id) implements FeedEntry {}
}
