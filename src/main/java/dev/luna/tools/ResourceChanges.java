package dev.luna.tools;

import dev.luna.mcp.ResourceUpdated;
import dev.luna.memory.Change;
import dev.luna.memory.Committed;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.state.StateChanged;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Tells which resources a commit changed, in order, on a thread of its own: the store's writer must
 * not wait for subscribers.
 *
 * <p>Being read is not a change: otherwise a subscriber that reads what it hears of would hear of
 * its own reading.
 */
@ApplicationScoped
public class ResourceChanges {

  private final Event<ResourceUpdated> updates;

  @Resource private ManagedThreadFactory threads;
  private ExecutorService teller;

  @Inject
  public ResourceChanges(Event<ResourceUpdated> updates) {
    this.updates = updates;
  }

  protected ResourceChanges() {
    this(null);
  }

  @PostConstruct
  void start() {
    teller = Executors.newSingleThreadExecutor(threads);
  }

  void on(@Observes Committed commit) {
    Set<String> uris = new LinkedHashSet<>();
    commit.changes().forEach(change -> collect(change, uris));
    tell(commit.space(), uris);
  }

  void on(@ObservesAsync StateChanged change) {
    tell(change.space(), StateResources.changedBy(change));
  }

  private void tell(String space, Iterable<String> uris) {
    teller.execute(() -> uris.forEach(uri -> updates.fire(new ResourceUpdated(space, uri))));
  }

  private static void collect(Change change, Set<String> uris) {
    if (change instanceof Change.Stored stored) {
      collect(stored.memory(), uris);
    } else if (change instanceof Change.Updated updated) {
      collect(updated.before(), uris);
      collect(updated.after(), uris);
    } else if (change instanceof Change.Erased erased) {
      collect(erased.memory(), uris);
      erased.links().forEach(link -> collect(link, uris));
    } else if (change instanceof Change.Judged judged) {
      uris.add(uri(judged.id()));
    } else if (change instanceof Change.Linked linked) {
      collect(linked.link(), uris);
    } else if (change instanceof Change.Unlinked unlinked) {
      collect(unlinked.link(), uris);
    }
  }

  private static void collect(Link link, Set<String> uris) {
    uris.add(uri(link.from()));
    uris.add(uri(link.to()));
  }

  private static void collect(Memory memory, Set<String> uris) {
    uris.add(uri(memory.id()));
    uris.add(uri(memory.type()));
    memory.tags().forEach(tag -> uris.add(TagResources.uri(tag)));
  }

  private static String uri(String id) {
    return MemoryResources.MEMORY.replace("{id}", id);
  }

  private static String uri(MemoryType type) {
    return MemoryResources.MEMORIES.replace("{type}", type.label());
  }

  @PreDestroy
  void stop() {
    teller.shutdownNow();
  }
}
