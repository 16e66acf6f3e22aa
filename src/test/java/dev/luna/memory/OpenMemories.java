package dev.luna.memory;

import dev.luna.memory.lucene.LuceneVectorIndex;
import dev.luna.memory.sqlite.SqliteMemoryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A store with what can be done with its memories; a {@link WordIndex} finds their words. */
final class OpenMemories implements AutoCloseable {

  static final Duration LONG = Duration.ofSeconds(30);

  final WordIndex index = new WordIndex();
  final SqliteMemoryStore store;
  final Projection projection;
  final Meaning meaning;
  final Memories memories;
  final Corrections corrections;
  final Links links;
  private final Path directory;
  private LuceneVectorIndex vectors;

  OpenMemories(Path directory) {
    Clock clock = Clock.systemUTC();
    this.directory = directory;
    store = SqliteMemoryStore.open(directory, this::wake, clock);
    projection = new Projection(store, index, "words", 500);
    meaning = new Meaning(store, this::openVectors);
    MemoryRules rules = MemoryRules.defaults();
    memories = new Memories(store, index, projection, meaning, rules, clock, timed -> {});
    corrections = new Corrections(store, rules, clock);
    links = new Links(store, rules, clock);
    projection.start();
  }

  @Override
  public void close() {
    meaning.close();
    projection.close();
    store.close();
  }

  /** The index of vectors, once {@link Meaning#begin} opened it. */
  VectorIndex vectors() {
    return vectors;
  }

  Remembered tell(String content) {
    return memories.store(Told.SPACE, Told.draft(content), "user");
  }

  /** Tells it, and what its id is. */
  String id(String content) {
    return tell(content).memory().id();
  }

  Recalled recall(String text, int limit) {
    return recall(text, 0, limit, Optional.empty());
  }

  Recalled recall(String text, int depth, int limit, Optional<String> cursor) {
    return memories.recall(
        Told.SPACE, new RecallQuery(text, MemoryFilter.all(), depth, limit, cursor, 0));
  }

  List<Memory> judge(Set<String> useful, Set<String> notUseful) {
    Judgement judgement = new Judgement(useful, notUseful);
    return DurableWrites.await(store.write(Told.SPACE, unit -> judgement.record(unit, "user")));
  }

  /** What is kept after everything that was asked for before is written. */
  StateSnapshot settled() {
    DurableWrites.await(store.write(Told.SPACE, unit -> true));
    return store.snapshot(Told.SPACE);
  }

  static List<String> ids(Recalled recalled) {
    return recalled.items().stream().map(it -> it.memory().id()).toList();
  }

  private void wake(Committed committed) {
    projection.wake();
    meaning.wake();
  }

  private VectorIndex openVectors(Embedder embedder) {
    vectors =
        new LuceneVectorIndex(directory.resolve("vectors"), store.instance(), embedder.model());
    return vectors;
  }
}
