package dev.luna.memory.sqlite;

import static dev.luna.memory.sqlite.Samples.NOW;
import static dev.luna.memory.sqlite.Samples.memory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.luna.memory.Baseline;
import dev.luna.memory.Change;
import dev.luna.memory.Committed;
import dev.luna.memory.Counter;
import dev.luna.memory.Forgotten;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.InvalidCursorException;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryNotFoundException;
import dev.luna.memory.MemoryStore.Written;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Page;
import dev.luna.memory.PhiPoint;
import dev.luna.memory.StateSnapshot;
import dev.luna.memory.StoreUnavailableException;
import dev.luna.memory.Verdict;
import dev.luna.memory.Votes;
import dev.luna.memory.WriteUnit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteMemoryStoreTest {

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path directory;

  private final List<Committed> committed = Collections.synchronizedList(new ArrayList<>());
  private SqliteMemoryStore store;

  @BeforeEach
  void open() {
    store = SqliteMemoryStore.open(directory, committed::add, CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void givesBackExactlyWhatWasStored() {
    Memory memory = memory("leaf_1", "Élodie aime\u0000 le thé 🍵 — \"vraiment\"\n");

    write(unit -> unit.insert(memory, "user"));

    assertThat(store.find("default", "leaf_1")).contains(memory);
    assertThat(store.find("other", "leaf_1")).isEmpty();
  }

  @Test
  void survivesAReopenWithEverything() {
    Memory memory = memory("leaf_1", "one");
    Link link = new Link("leaf_1", "leaf_2", "related", 0.5, "both", NOW);
    PhiPoint point = new PhiPoint(NOW, 1.25, "growing", "start");
    write(
        unit -> {
          unit.insert(memory, "user");
          unit.insert(memory("leaf_2", "two"), "user");
          unit.link(link);
          unit.count(Counter.RECALLS, 3);
          unit.recordPhi(point);
          unit.keepHeld(Map.of("gone", NOW));
          unit.keepHeld(Map.of("distance", NOW.minusSeconds(9)));
          unit.keepBaseline("inquiry", Baseline.of(0.5, NOW));
          unit.keepBaseline("inquiry", unit.baseline("inquiry").orElseThrow().then(1, NOW));
        });
    StateSnapshot before = store.snapshot("default");

    store.close();
    open();

    assertThat(store.find("default", "leaf_1")).contains(memory);
    assertThat(store.links("default", List.of("leaf_2"))).containsExactly(link);
    assertThat(history("leaf_1", Optional.empty(), 9).items()).hasSize(1);
    assertThat(store.snapshot("default")).isEqualTo(before);
    assertThat(before.phiHistory()).containsExactly(point);
    assertThat(before.phiPoints()).isEqualTo(1);
    assertThat(before.held()).containsExactly(entry("distance", NOW.minusSeconds(9)));
    assertThat(before.baselines())
        .containsExactly(entry("inquiry", new Baseline(0.55, 0.5, 2, NOW, NOW)));
    assertThat(store.snapshot("other").baselines()).isEmpty();
    assertThat(store.lastChange()).isEqualTo(2);
  }

  @Test
  void findsSeveralInTheOrderAsked() {
    write(
        unit -> {
          unit.insert(memory("leaf_1", "one"), "user");
          unit.insert(memory("leaf_2", "two"), "user");
        });

    assertThat(store.findAll("default", List.of("leaf_2", "leaf_9", "leaf_1")))
        .extracting(Memory::id)
        .containsExactly("leaf_2", "leaf_1");
  }

  @Test
  void listsNewestFirstPageByPage() {
    write(
        unit ->
            IntStream.range(0, 7)
                .forEach(
                    i ->
                        unit.insert(
                            memory(
                                "default",
                                "leaf_" + i,
                                MemoryType.LEAF,
                                "text " + i,
                                NOW.plusSeconds(i / 2)),
                            "user")));

    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Memory> page = store.list("default", MemoryFilter.all(), cursor, 3);
      page.items().forEach(memory -> ids.add(memory.id()));
      cursor = page.nextCursor();
    } while (cursor.isPresent());

    assertThat(ids)
        .containsExactly("leaf_6", "leaf_5", "leaf_4", "leaf_3", "leaf_2", "leaf_1", "leaf_0");
    assertThatThrownBy(() -> store.list("default", MemoryFilter.all(), Optional.of("x!"), 3))
        .isInstanceOf(InvalidCursorException.class)
        .hasMessageContaining("x!");
  }

  @Test
  void filtersByEveryCondition() {
    Memory wanted = memory("default", "root_1", MemoryType.ROOT, "one", NOW, "a", "b");
    Memory other = memory("default", "leaf_1", MemoryType.LEAF, "two", NOW.plusSeconds(9), "a");
    write(
        unit -> {
          unit.insert(wanted, "user");
          unit.insert(other, "user");
        });

    assertThat(listed(filter(Optional.of(MemoryType.ROOT), Set.of(), null, null)))
        .containsExactly(wanted);
    assertThat(listed(filter(Optional.empty(), Set.of("a", "b"), null, null)))
        .containsExactly(wanted);
    assertThat(listed(filter(Optional.empty(), Set.of("a"), null, null)))
        .containsExactly(other, wanted);
    assertThat(listed(filter(Optional.empty(), Set.of(), NOW.plusSeconds(1), null)))
        .containsExactly(other);
    assertThat(listed(filter(Optional.empty(), Set.of(), null, NOW.plusSeconds(9))))
        .containsExactly(wanted);
  }

  @Test
  void keepsAHistoryThatIsComplete() {
    Memory first = memory("leaf_1", "one");
    Memory second = changed(first, "two", 2, Optional.empty());
    Memory third = changed(first, "two", 3, Optional.of(new Forgotten(NOW, "wrong")));
    write(unit -> unit.insert(first, "user"));
    write(unit -> unit.replace(first, second, "updated", "assistant"));
    write(unit -> unit.replace(second, third, "forgotten", "user"));

    assertThat(store.find("default", "leaf_1")).contains(third);
    assertThat(history("leaf_1", Optional.empty(), 3).items())
        .containsExactly(
            new HistoryEntry("leaf_1", 3, NOW, "forgotten", "user", second),
            new HistoryEntry("leaf_1", 2, NOW, "updated", "assistant", first),
            new HistoryEntry("leaf_1", 1, NOW, "stored", "user", null));
    assertThat(listed(MemoryFilter.all())).isEmpty();
  }

  @Test
  void tellsALongHistoryPageByPage() {
    Memory memory = memory("leaf_1", "one");
    write(unit -> unit.insert(memory, "user"));
    for (int version = 2; version <= 7; version++) {
      Memory next = changed(memory, "text " + version, version, Optional.empty());
      write(unit -> unit.replace(memory, next, "updated", "user"));
      write(unit -> unit.insert(memory("leaf_" + next.version(), next.content()), "user"));
    }
    List<Long> versions = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<HistoryEntry> page = history("leaf_1", cursor, 3);
      page.items().forEach(entry -> versions.add(entry.version()));
      cursor = page.nextCursor();
    } while (cursor.isPresent());

    assertThat(versions).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    assertThatThrownBy(() -> history("leaf_1", Optional.of("x!"), 3))
        .isInstanceOf(InvalidCursorException.class)
        .hasMessageContaining("x!");
  }

  @Test
  void knowsDuplicatesByNormalisedContentUntilTheyAreForgotten() {
    Memory first = memory("leaf_1", "caf\u00e9  noir");
    write(unit -> unit.insert(first, "user"));

    assertThat(duplicateOf("default", "  cafe\u0301\u00a0noir\n")).contains(first);
    assertThat(duplicateOf("other", "caf\u00e9 noir")).isEmpty();

    Memory gone = changed(first, first.content(), 2, Optional.of(new Forgotten(NOW, "")));
    write(unit -> unit.replace(first, gone, "forgotten", "user"));
    assertThat(duplicateOf("default", "caf\u00e9 noir")).isEmpty();
  }

  @Test
  void knowsWhatSupersedesWhatDirectlyOrThroughOthers() {
    write(
        unit -> {
          for (int i = 1; i <= 5; i++) {
            unit.insert(memory("leaf_" + i, "text " + i), "user");
          }
          unit.link(superseding("leaf_2", "leaf_1"));
          unit.link(superseding("leaf_3", "leaf_2"));
          unit.link(superseding("leaf_2", "leaf_3"));
          unit.link(superseding("leaf_5", "leaf_4"));
          unit.link(new Link("leaf_4", "leaf_1", "related", 1, "", NOW));
          unit.link(superseding("leaf_4", "leaf_2"));
          unit.unlink("leaf_4", "leaf_2", "supersedes");
        });

    assertThat(store.superseding("default", List.of("leaf_1", "leaf_2")))
        .containsExactly(
            superseding("leaf_2", "leaf_1"),
            superseding("leaf_2", "leaf_3"),
            superseding("leaf_3", "leaf_2"));
    assertThat(store.superseding("default", List.of("leaf_5"))).isEmpty();
    assertThat(store.superseding("other", List.of("leaf_1"))).isEmpty();
  }

  @Test
  void countsVotesOfThoseThatHaveAny() {
    write(
        unit -> {
          unit.insert(memory("leaf_1", "one"), "user");
          unit.insert(memory("leaf_2", "two"), "user");
          unit.judge("leaf_1", Verdict.USEFUL, "user");
          unit.judge("leaf_1", Verdict.USEFUL, "user");
          unit.judge("leaf_1", Verdict.NOT_USEFUL, "user");
        });

    assertThat(store.votes("default", List.of("leaf_1", "leaf_2", "leaf_9")))
        .isEqualTo(Map.of("leaf_1", new Votes(2, 1)));
    assertThat(store.lastChange()).isEqualTo(2);
    assertThatThrownBy(() -> write(unit -> unit.judge("leaf_9", Verdict.USEFUL, "user")))
        .hasRootCauseInstanceOf(MemoryNotFoundException.class);
  }

  private static Link superseding(String from, String to) {
    return new Link(from, to, "supersedes", 1, "", NOW);
  }

  @Test
  void linksOnceAndUnlinks() {
    Link weak = new Link("leaf_1", "leaf_2", "related", 0.2, "", NOW);
    Link strong = new Link("leaf_1", "leaf_2", "related", 0.9, "said so", NOW);
    write(
        unit -> {
          unit.insert(memory("leaf_1", "one"), "user");
          unit.insert(memory("leaf_2", "two"), "user");
          unit.link(weak);
          unit.link(strong);
        });
    assertThat(store.links("default", List.of("leaf_1", "leaf_2"))).containsExactly(strong);

    Optional<Link> removed = ask(unit -> unit.unlink("leaf_1", "leaf_2", "related"));
    Optional<Link> again = ask(unit -> unit.unlink("leaf_1", "leaf_2", "related"));

    assertThat(removed).contains(strong);
    assertThat(again).isEmpty();
    assertThat(store.links("default", List.of("leaf_1"))).isEmpty();
    assertThatThrownBy(() -> write(unit -> unit.link(new Link("leaf_1", "x", "k", 1, "", NOW))))
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void countsAccessesOnceEach() {
    write(unit -> unit.insert(memory("leaf_1", "one"), "user"));

    write(unit -> unit.access(List.of("leaf_1", "leaf_1", "nobody"), NOW.plusSeconds(5)));
    write(unit -> unit.access(List.of("leaf_1"), NOW));

    Memory read = store.find("default", "leaf_1").orElseThrow();
    assertThat(read.usage().accessedCount()).isEqualTo(2);
    assertThat(read.usage().lastAccessed()).contains(NOW.plusSeconds(5));
    assertThat(store.snapshot("default").everRead()).isEqualTo(1);
    assertThat(committed.get(1).changes())
        .containsExactly(new Change.Accessed(List.of("leaf_1"), 1));
    assertThat(committed.get(2).changes())
        .containsExactly(new Change.Accessed(List.of("leaf_1"), 0));
  }

  @Test
  void publishesWhatEachWriteChangedInOrder() {
    Memory memory = memory("leaf_1", "one");
    write(
        unit -> {
          unit.insert(memory, "user");
          unit.count(Counter.INTERACTIONS, 2);
        });
    write(unit -> {});

    assertThat(committed)
        .containsExactly(
            new Committed(
                "default",
                1,
                NOW,
                List.of(new Change.Stored(memory), new Change.Counted(Counter.INTERACTIONS, 2))));
  }

  @Test
  void feedsTheNewestStateOfEachMemory() {
    Memory first = memory("leaf_1", "one");
    Memory second = memory("leaf_2", "two");
    Memory changed = changed(first, "uno", 2, Optional.empty());
    write(unit -> unit.insert(first, "user"));
    write(unit -> unit.insert(second, "user"));
    write(unit -> unit.replace(first, changed, "updated", "user"));

    Written one = new Written(3, changed, List.of());
    Written two = new Written(2, second, List.of("uno"));
    assertThat(store.changesAfter(0, 10)).containsExactly(two, one);
    assertThat(store.changesAfter(0, 1)).containsExactly(two);
    assertThat(store.changesAfter(3, 10)).isEmpty();
    assertThat(store.lastChange()).isEqualTo(3);
  }

  @Test
  void feedsAMemoryWithWhatWasSaidBeforeIt() {
    List<Memory> turns =
        IntStream.range(0, 4).mapToObj(i -> memory("leaf_" + i, "turn " + i)).toList();
    turns.forEach(turn -> write(unit -> unit.insert(turn, "user")));
    write(
        unit ->
            unit.replace(
                turns.get(1),
                changed(turns.get(1), "turn 1", 2, Optional.of(new Forgotten(NOW, "asked"))),
                "forgotten",
                "user"));

    assertThat(store.changesAfter(0, 10).stream().map(Written.class::cast).map(Written::previous))
        .containsExactly(
            List.of(), List.of("turn 0"), List.of("turn 2", "turn 0"), List.of("turn 0"));
  }

  @Test
  void knowsWhatStandsNextToAMemoryInItsSource() {
    IntStream.range(0, 6)
        .mapToObj(i -> memory("leaf_" + i, "turn " + i))
        .forEach(turn -> write(unit -> unit.insert(turn, "user")));

    assertThat(store.windows("default", List.of("leaf_0", "leaf_3"), 2))
        .containsExactly(
            List.of("leaf_0", "leaf_1", "leaf_2"),
            List.of("leaf_1", "leaf_2", "leaf_3", "leaf_4", "leaf_5"));
    assertThat(store.windows("other", List.of("leaf_0"), 2)).isEmpty();
  }

  @Test
  void summarisesASpace() {
    Memory forgotten = memory("leaf_3", "three");
    write(
        unit -> {
          unit.insert(memory("leaf_1", "one"), "user");
          unit.insert(memory("default", "root_1", MemoryType.ROOT, "two", NOW), "user");
          unit.insert(forgotten, "user");
          unit.link(new Link("leaf_1", "leaf_3", "related", 1, "", NOW));
          unit.replace(
              forgotten,
              changed(forgotten, "three", 2, Optional.of(new Forgotten(NOW, ""))),
              "forgotten",
              "user");
        });

    StateSnapshot snapshot = store.snapshot("default");

    assertThat(snapshot.memories()).isEqualTo(Map.of(MemoryType.LEAF, 1L, MemoryType.ROOT, 1L));
    assertThat(snapshot.links()).isEmpty();
    assertThat(snapshot.firstActivity()).contains(NOW);
    assertThat(store.spaces()).containsExactly("default");
    assertThat(store.snapshot("nobody").firstActivity()).isEmpty();
  }

  @Test
  void probesWithoutLeavingATrace() {
    store.probe();
    store.probe();

    assertThat(committed).isEmpty();
    assertThat(store.spaces()).isEmpty();
  }

  @Test
  void refusesEverythingOnceClosed() {
    store.close();

    assertThatThrownBy(store::probe).isInstanceOf(StoreUnavailableException.class);
    assertThatThrownBy(store::lastChange).isInstanceOf(StoreUnavailableException.class);
  }

  private void write(Consumer<WriteUnit> work) {
    ask(
        unit -> {
          work.accept(unit);
          return null;
        });
  }

  private <T> T ask(Function<WriteUnit, T> work) {
    return store.write("default", work).toCompletableFuture().join();
  }

  private Optional<Memory> duplicateOf(String space, String content) {
    return store.write(space, unit -> unit.findDuplicate(content)).toCompletableFuture().join();
  }

  @Test
  void filtersByFieldsOfTheMetadata() {
    Memory tagged =
        withMetadata("leaf_1", "{\"project\":\"luna\",\"open\":true,\"a.b\":[7,\"x\"]}");
    write(
        unit -> {
          unit.insert(tagged, "user");
          unit.insert(memory("leaf_2", "two"), "user");
        });

    assertThat(listedWith("project", "luna")).containsExactly("leaf_1");
    assertThat(listedWith("open", "true")).containsExactly("leaf_1");
    assertThat(listedWith("a.b", "7")).containsExactly("leaf_1");
    assertThat(listedWith("a.b", "x")).containsExactly("leaf_1");
    assertThat(listedWith("open", "1")).isEmpty();
    assertThat(listedWith("n", "1")).containsExactly("leaf_2");
    assertThat(listedWith("' OR 1", "1")).isEmpty();
  }

  @Test
  void tellsWhatWasReadMostSinceATime() {
    Instant yesterday = NOW.minus(Duration.ofDays(1));
    write(
        unit -> {
          for (String id : List.of("leaf_1", "leaf_2", "leaf_3", "leaf_4")) {
            unit.insert(memory(id, "content of " + id), "user");
          }
          unit.insert(forgotten("leaf_5"), "user");
          unit.access(List.of("leaf_1", "leaf_2"), yesterday);
          unit.access(List.of("leaf_1"), yesterday);
          unit.access(List.of("leaf_2", "leaf_3", "leaf_5"), NOW);
        });

    assertThat(mostRead(NOW, 9)).containsExactly("leaf_2", "leaf_3");
    assertThat(mostRead(yesterday, 9)).containsExactly("leaf_2", "leaf_1", "leaf_3");
    assertThat(mostRead(yesterday, 1)).containsExactly("leaf_2");
    assertThat(store.mostRead("other", yesterday, 9)).isEmpty();
  }

  @Test
  void tellsTheTagsInUse() {
    write(
        unit -> {
          unit.insert(tagged("leaf_1", "thé", "jardin"), "user");
          unit.insert(tagged("leaf_2", "jardin"), "user");
          unit.insert(tagged("leaf_3", "javelot"), "user");
          unit.insert(forgotten("leaf_4"), "user");
        });

    assertThat(store.tags("default", "", 9)).containsExactly("jardin", "javelot", "thé");
    assertThat(store.tags("default", "ja", 1)).containsExactly("jardin");
    assertThat(store.tags("default", "thé", 9)).containsExactly("thé");
    assertThat(store.tags("default", "j%", 9)).isEmpty();
    assertThat(store.tags("other", "", 9)).isEmpty();
  }

  private List<String> mostRead(Instant since, int limit) {
    return store.mostRead("default", since, limit).stream().map(Memory::id).toList();
  }

  private static Memory forgotten(String id) {
    return changed(memory(id, "gone"), "gone", 1, Optional.of(new Forgotten(NOW, "test")));
  }

  private static Memory tagged(String id, String... tags) {
    return memory("default", id, MemoryType.LEAF, "content of " + id, NOW, tags);
  }

  private static Memory withMetadata(String id, String metadata) {
    Memory memory = memory(id, "content of " + id);
    return new Memory(
        id,
        memory.space(),
        memory.type(),
        memory.content(),
        memory.tags(),
        Json.object(metadata),
        memory.language(),
        memory.source(),
        memory.trust(),
        memory.created(),
        memory.updated(),
        memory.version(),
        memory.usage(),
        memory.archived(),
        memory.forgotten());
  }

  private List<String> listedWith(String name, String text) {
    MemoryFilter filter =
        new MemoryFilter(
            Optional.empty(),
            Set.of(),
            Map.of(name, text),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false);
    List<Memory> listed = listed(filter);
    assertThat(listed).allMatch(filter::accepts);
    return listed.stream().map(Memory::id).toList();
  }

  private Page<HistoryEntry> history(String id, Optional<String> cursor, int limit) {
    return store.history("default", id, cursor, limit);
  }

  private List<Memory> listed(MemoryFilter filter) {
    return store.list("default", filter, Optional.empty(), 10).items();
  }

  private static MemoryFilter filter(
      Optional<MemoryType> type, Set<String> tags, Instant since, Instant until) {
    return new MemoryFilter(
        type,
        tags,
        Map.of(),
        Optional.of("conversation"),
        Optional.of("fr"),
        Optional.ofNullable(since),
        Optional.ofNullable(until),
        false,
        false);
  }

  private static Memory changed(
      Memory memory, String content, long version, Optional<Forgotten> forgotten) {
    return new Memory(
        memory.id(),
        memory.space(),
        memory.type(),
        content,
        List.of("new"),
        memory.metadata(),
        memory.language(),
        memory.source(),
        memory.trust(),
        memory.created(),
        NOW.plusSeconds(version),
        version,
        memory.usage(),
        memory.archived(),
        forgotten);
  }
}
