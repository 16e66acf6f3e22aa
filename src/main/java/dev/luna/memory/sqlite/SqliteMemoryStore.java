package dev.luna.memory.sqlite;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.luna.memory.Authorship;
import dev.luna.memory.Committed;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryStore;
import dev.luna.memory.Page;
import dev.luna.memory.PhiPoint;
import dev.luna.memory.RequestLog;
import dev.luna.memory.StateSnapshot;
import dev.luna.memory.StoreOpenException;
import dev.luna.memory.StoreUnavailableException;
import dev.luna.memory.Timed;
import dev.luna.memory.Votes;
import dev.luna.memory.WriteUnit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/** The record of truth in a directory of this machine, for one process. */
public final class SqliteMemoryStore implements MemoryStore, AutoCloseable {

  private static final int READERS = 4;
  private static final int PROBE_SECONDS = 10;

  private final Path directory;
  private final DirectoryLock lock;
  private final GroupCommitWriter writer;
  private final ReadPool readers;
  private final SqliteRequestLog requests;

  private SqliteMemoryStore(
      Path directory, DirectoryLock lock, GroupCommitWriter writer, ReadPool readers) {
    this.directory = directory;
    this.lock = lock;
    this.writer = writer;
    this.readers = readers;
    this.requests = new SqliteRequestLog(writer, readers);
  }

  /**
   * Opens the store in a directory, which is created if need be, and locks it.
   *
   * @param listener hears of every write on the writer's thread, after the write is durable and
   *     before its caller hears of it; must not take long
   * @param timed hears there how long every transaction took; must not take long
   * @throws StoreOpenException if the directory is in use or cannot be written, or the database is
   *     damaged or newer than this program; the files are then as they were
   */
  public static SqliteMemoryStore open(
      Path directory, Consumer<Committed> listener, Consumer<Timed> timed, Clock clock) {
    return open(directory, listener, timed, clock, Migrations.shipped());
  }

  /** As the other, where nobody wants to know how long anything takes. */
  public static SqliteMemoryStore open(Path directory, Consumer<Committed> listener, Clock clock) {
    return open(directory, listener, timed -> {}, clock);
  }

  static SqliteMemoryStore open(
      Path directory,
      Consumer<Committed> listener,
      Consumer<Timed> timed,
      Clock clock,
      Migrations migrations) {
    DirectoryLock lock = DirectoryLock.acquire(directory);
    DatabaseFile file = DatabaseFile.in(directory);
    try {
      file.inspect(migrations.newest());
      SqlSession session = file.openMigrated(migrations);
      ReadPool readers = new ReadPool(READERS, file::openReader);
      return new SqliteMemoryStore(
          directory, lock, new GroupCommitWriter(session, listener, timed, clock), readers);
    } catch (StoreUnavailableException e) {
      lock.close();
      throw new StoreOpenException(e, "store.unopened", file, e.getMessage());
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public <T> CompletionStage<T> write(String space, Function<WriteUnit, T> work) {
    return requests.write(space, work::apply);
  }

  @Override
  public <T> CompletionStage<T> writeSoon(String space, Function<WriteUnit, T> work) {
    return writer.submitSoon(space, work::apply);
  }

  /** The requests that were done on this store. */
  public RequestLog requests() {
    return requests;
  }

  @Override
  public Optional<Memory> find(String space, String id) {
    return findAll(space, List.of(id)).stream().findFirst();
  }

  @Override
  public List<Memory> findAll(String space, Collection<String> ids) {
    return readers.read(session -> new MemoryQueries(session).findAll(space, ids));
  }

  @Override
  public Page<Memory> list(String space, MemoryFilter filter, Optional<String> cursor, int limit) {
    Optional<ListCursor> position = cursor.map(ListCursor::parse);
    return readers.read(session -> new MemoryQueries(session).list(space, filter, position, limit));
  }

  @Override
  public List<Memory> mostRead(String space, Instant since, int limit) {
    return readers.read(session -> new MemoryQueries(session).mostRead(space, since, limit));
  }

  @Override
  public List<String> tags(String space, String start, int limit) {
    return readers.read(session -> new MemoryQueries(session).tags(space, start, limit));
  }

  @Override
  public List<List<String>> windows(String space, Collection<String> ids, int reach) {
    return readers.read(session -> NeighbourQueries.around(session, space, ids, reach));
  }

  @Override
  public List<Link> links(String space, Collection<String> memoryIds) {
    return readers.read(session -> new MemoryQueries(session).links(space, memoryIds));
  }

  @Override
  public Map<String, Votes> votes(String space, Collection<String> memoryIds) {
    return readers.read(session -> new RankingQueries(session).votes(space, memoryIds));
  }

  @Override
  public List<Link> superseding(String space, Collection<String> memoryIds) {
    return readers.read(session -> new RankingQueries(session).superseding(space, memoryIds));
  }

  @Override
  public Page<HistoryEntry> history(
      String space, String memoryId, Optional<String> cursor, int limit) {
    long before = cursor.map(HistoryCursor::parse).orElse(Long.MAX_VALUE);
    return readers.read(
        session -> new HistoryQueries(session).page(space, memoryId, before, limit));
  }

  @Override
  public Map<String, Authorship> authorships(String space, Collection<String> memoryIds) {
    return readers.read(session -> new HistoryQueries(session).authorships(space, memoryIds));
  }

  /** A name that this store alone has; a restored copy gets another one. */
  public String instance() {
    return readers.read(session -> new StateQueries(session).instance());
  }

  @Override
  public Page<KeptLink> allLinks(String space, Optional<String> cursor, int limit) {
    return readers.read(session -> new WholeSpace(session, space).links(cursor, limit));
  }

  @Override
  public Page<PhiPoint> allPhi(String space, Optional<String> cursor, int limit) {
    return readers.read(session -> new WholeSpace(session, space).phi(cursor, limit));
  }

  @Override
  public Optional<String> note(String name) {
    return readers.read(session -> new StateQueries(session).note(name));
  }

  @Override
  public StateSnapshot snapshot(String space) {
    return readers.readTogether(session -> new StateQueries(session).snapshot(space));
  }

  @Override
  public Set<String> spaces() {
    return readers.read(session -> new StateQueries(session).spaces());
  }

  @Override
  public long lastChange() {
    return readers.read(session -> new MemoryQueries(session).lastChange());
  }

  @Override
  public List<FeedEntry> changesAfter(long number, int limit) {
    return readers.read(session -> new MemoryQueries(session).changesAfter(number, limit));
  }

  @Override
  public boolean holdsErased() {
    return readers.read(session -> new Scrubber(session).isDue());
  }

  @Override
  public List<String> copies() {
    return StoreCopies.in(directory);
  }

  @Override
  public int waiting() {
    return writer.waiting();
  }

  @Override
  public void probe() {
    String token = UUID.randomUUID().toString();
    try {
      writer
          .submit("", unit -> unit.probe(token))
          .toCompletableFuture()
          .get(PROBE_SECONDS, SECONDS);
    } catch (ExecutionException e) {
      throw new StoreUnavailableException(e.getCause(), "probe.failed", e.getCause().getMessage());
    } catch (TimeoutException e) {
      throw new StoreUnavailableException(e, "probe.slow", PROBE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException(e, "probe.interrupted");
    }
    readers.read(session -> SqliteWriteUnit.lastProbe(session));
  }

  /** Writes what is queued, waits for reads under way, and gives the directory up. */
  @Override
  public void close() {
    writer.close();
    readers.close();
    lock.close();
  }
}
