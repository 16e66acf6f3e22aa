package dev.luna.state;

import dev.luna.memory.Authorship;
import dev.luna.memory.Change;
import dev.luna.memory.Committed;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryStore;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Page;
import dev.luna.memory.PhiPoint;
import dev.luna.memory.StateSnapshot;
import dev.luna.memory.Votes;
import dev.luna.memory.WriteUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A store in memory with one writer thread, which tells of each commit before it is answered. */
final class FakeStore implements MemoryStore, AutoCloseable {

  static final Instant LAST_ACTIVITY = Instant.EPOCH;

  private final Map<String, FakeSpace> spaces = new ConcurrentHashMap<>();
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private volatile Consumer<Committed> listener = commit -> {};
  private volatile Runnable beforeTelling = () -> {};
  private long number;

  void tell(Consumer<Committed> next) {
    listener = next;
  }

  void beforeTelling(Runnable action) {
    beforeTelling = action;
  }

  @Override
  public <T> CompletionStage<T> write(String space, Function<WriteUnit, T> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          List<Change> changes = new ArrayList<>();
          T result;
          Committed commit;
          synchronized (this) {
            FakeSpace target = spaces.computeIfAbsent(space, name -> new FakeSpace());
            result = work.apply(new FakeUnit(target, changes));
            commit = new Committed(space, ++number, Samples.NOW, List.copyOf(changes));
          }
          beforeTelling.run();
          listener.accept(commit);
          return result;
        },
        writer);
  }

  @Override
  public <T> CompletionStage<T> writeSoon(String space, Function<WriteUnit, T> work) {
    return write(space, work);
  }

  @Override
  public synchronized StateSnapshot snapshot(String name) {
    FakeSpace space = spaces.getOrDefault(name, new FakeSpace());
    Map<MemoryType, Long> types = new EnumMap<>(MemoryType.class);
    List<Memory> live =
        space.memories.values().stream().filter(it -> it.forgotten().isEmpty()).toList();
    live.forEach(memory -> types.merge(memory.type(), 1L, Long::sum));
    Set<String> ids = live.stream().map(Memory::id).collect(Collectors.toUnmodifiableSet());
    return new StateSnapshot(
        number,
        types,
        live.stream().filter(memory -> memory.usage().accessedCount() > 0).count(),
        space.links.values().stream()
            .filter(link -> ids.contains(link.from()) && ids.contains(link.to()))
            .toList(),
        Map.copyOf(space.counters),
        List.copyOf(space.points),
        space.points.size(),
        Map.copyOf(space.held),
        Map.copyOf(space.baselines),
        Optional.of(LAST_ACTIVITY),
        Optional.of(LAST_ACTIVITY));
  }

  @Override
  public Set<String> spaces() {
    return Set.copyOf(spaces.keySet());
  }

  @Override
  public void close() {
    writer.shutdown();
  }

  @Override
  public Optional<Memory> find(String space, String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Memory> findAll(String space, Collection<String> ids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Memory> list(String space, MemoryFilter filter, Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Memory> mostRead(String space, Instant since, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> tags(String space, String start, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Link> links(String space, Collection<String> memoryIds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, Votes> votes(String space, Collection<String> memoryIds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<KeptLink> allLinks(String space, Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Link> superseding(String space, Collection<String> memoryIds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<PhiPoint> allPhi(String space, Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<HistoryEntry> history(
      String space, String memoryId, Optional<String> cursor, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, Authorship> authorships(String space, Collection<String> memoryIds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> note(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized long lastChange() {
    return number;
  }

  @Override
  public List<List<String>> windows(String space, Collection<String> ids, int reach) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<FeedEntry> changesAfter(long after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean holdsErased() {
    return false;
  }

  @Override
  public List<String> copies() {
    return List.of();
  }

  @Override
  public int waiting() {
    return 0;
  }

  @Override
  public void probe() {}
}
