package dev.luna;

import dev.luna.bundled.NativeLibrary;
import dev.luna.config.LunaConfig;
import dev.luna.config.Settings;
import dev.luna.memory.Backups;
import dev.luna.memory.Committed;
import dev.luna.memory.Corrections;
import dev.luna.memory.Embedder;
import dev.luna.memory.Embeddings;
import dev.luna.memory.Erasure;
import dev.luna.memory.Links;
import dev.luna.memory.Meaning;
import dev.luna.memory.Memories;
import dev.luna.memory.MemoryRules;
import dev.luna.memory.MemoryStore;
import dev.luna.memory.Projection;
import dev.luna.memory.RequestLog;
import dev.luna.memory.StoreOpenException;
import dev.luna.memory.StoreUnavailableException;
import dev.luna.memory.Timed;
import dev.luna.memory.VectorIndex;
import dev.luna.memory.lucene.IndexFiles;
import dev.luna.memory.lucene.LuceneMemoryIndex;
import dev.luna.memory.lucene.LuceneVectorIndex;
import dev.luna.memory.sqlite.SqliteBackups;
import dev.luna.memory.sqlite.SqliteMemoryStore;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The store and its index while the server runs: opened in order, closed in the opposite one. */
@ApplicationScoped
class OpenMemory {

  /** The folder of the index of words. */
  static final String WORDS = "index";

  /** The folder of the index of vectors. */
  static final String VECTORS = "vectors";

  /** Changes that the word index takes in together. */
  private static final int WORDS_AT_ONCE = 500;

  private static final Logger LOG = System.getLogger(OpenMemory.class.getName());

  private final LunaConfig config;
  private final Event<Committed> committed;
  private final Event<Timed> timed;
  private Path directory;
  private SqliteMemoryStore store;
  private LuceneMemoryIndex index;
  private Projection projection;
  private Meaning meaning;
  private Memories memories;
  private Corrections corrections;
  private Links links;
  private Embeddings embeddings;
  private Erasure erasure;

  @Inject
  OpenMemory(LunaConfig config, Event<Committed> committed, Event<Timed> timed) {
    this.config = config;
    this.committed = committed;
    this.timed = timed;
  }

  OpenMemory() {
    this(null, null, null);
  }

  /**
   * Opens everything; to be called once, before anything else needs it.
   *
   * @throws StoreOpenException if the store cannot be opened, or takes no write
   */
  void open() {
    directory = config.memoryPath();
    NativeLibrary.SQLITE.provide(config.get(Settings.CACHE_PATH));
    Clock clock = Clock.systemUTC();
    store = SqliteMemoryStore.open(directory, committed::fire, timed::fire, clock);
    requireRoom();
    for (String folder : List.of(WORDS, VECTORS)) {
      IndexFiles.deleteIfAhead(directory.resolve(folder), store.instance(), store.lastChange());
    }
    index = new LuceneMemoryIndex(directory.resolve(WORDS), store.instance());
    projection = new Projection(store, index, "luna-projection", WORDS_AT_ONCE);
    projection.start();
    meaning = new Meaning(store, this::vectors);
    MemoryRules rules = new MemoryRules(config.get(Settings.MAX_CONTENT));
    memories = new Memories(store, index, projection, meaning, rules, clock, timed::fire);
    corrections = new Corrections(store, rules, clock);
    links = new Links(store, rules, clock);
    erasure = new Erasure(store, projection, meaning, this::untouched);
    embeddings = ConfiguredEmbeddings.of(config, timed::fire);
    embeddings.onReady(meaning::begin);
    embeddings.start();
  }

  // Opening alone does not write where nothing is to be changed.
  private void requireRoom() {
    try {
      store.probe();
    } catch (StoreUnavailableException e) {
      throw new StoreOpenException(e, "store.takes_no_write", directory, e.sentence());
    }
  }

  /** Where everything is. */
  Path directory() {
    return directory;
  }

  void follow(@Observes Committed commit) {
    projection.wake();
    meaning.wake();
  }

  private VectorIndex vectors(Embedder embedder) {
    return new LuceneVectorIndex(directory.resolve(VECTORS), store.instance(), embedder.model());
  }

  @Produces
  @Singleton
  MemoryStore store() {
    return store;
  }

  @Produces
  @Singleton
  RequestLog requests() {
    return store.requests();
  }

  @Produces
  @Singleton
  Backups backups() {
    return new SqliteBackups(directory, Clock.systemUTC());
  }

  @Produces
  @Singleton
  Projection projection() {
    return projection;
  }

  @Produces
  @Singleton
  Meaning meaning() {
    return meaning;
  }

  @Produces
  @Singleton
  Memories memories() {
    return memories;
  }

  @Produces
  @Singleton
  Corrections corrections() {
    return corrections;
  }

  @Produces
  @Singleton
  Links links() {
    return links;
  }

  @Produces
  @Singleton
  Embeddings embeddings() {
    return embeddings;
  }

  /** What erasing does not reach: copies of the store, and vectors while nothing keeps them. */
  private List<String> untouched() {
    Stream<String> vectors =
        meaning.isOn() || Files.notExists(directory.resolve(VECTORS))
            ? Stream.empty()
            : Stream.of(VECTORS);
    return Stream.concat(store.copies().stream(), vectors).toList();
  }

  @Produces
  @Singleton
  Erasure erasure() {
    return erasure;
  }

  @PreDestroy
  void close() {
    if (store == null) {
      return;
    }
    projection.close();
    meaning.close();
    embeddings.close();
    store.close();
    try {
      index.close();
    } catch (IOException e) {
      // It is a projection of the store: what was not written is indexed again at the next start.
      LOG.log(Level.WARNING, "The index was not closed cleanly", e);
    }
  }
}
