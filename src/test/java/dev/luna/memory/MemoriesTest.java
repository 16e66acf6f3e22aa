package dev.luna.memory;

import static dev.luna.memory.OpenMemories.ids;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.memory.sqlite.SqliteMemoryStore;
import jakarta.json.JsonValue;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoriesTest {

  private static final String SPACE = "default";

  @TempDir Path directory;

  private OpenMemories open;
  private WordIndex index;
  private SqliteMemoryStore store;
  private Projection projection;
  private Memories memories;
  private Corrections corrections;
  private Links links;

  @BeforeEach
  void open() {
    open = new OpenMemories(directory);
    index = open.index;
    store = open.store;
    projection = open.projection;
    memories = open.memories;
    corrections = open.corrections;
    links = open.links;
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void storesAndGivesBackCountingTheAccess() {
    Memory stored = stored("le chat dort");

    assertThat(stored.id()).matches("leaf_[0-9a-f]{12}");
    Memory read = memories.get(SPACE, stored.id());
    assertThat(read.content()).isEqualTo("le chat dort");
    assertThat(read.usage().accessedCount()).isEqualTo(1);
    assertThat(store.find(SPACE, stored.id())).contains(read);
    assertThatThrownBy(() -> memories.get("other", stored.id()))
        .isInstanceOf(MemoryNotFoundException.class);
  }

  @Test
  void saysThatAMemoryIsADuplicate() {
    Memory stored = stored("le chat dort");

    Remembered again = memories.store(SPACE, draft(" le  chat dort\n"), "user");

    assertThat(again).isEqualTo(new Remembered(stored, true, List.of()));
    assertThat(memories.store("other", draft("le chat dort"), "user").duplicate()).isFalse();
  }

  @Test
  void refusesWhatCannotBeStored() {
    refuses(" \n", "blank");
    refuses("é".repeat(32 * 1024) + "x", "65537", "65536");
    refuses("half \ud83c", "surrogate");
    assertThat(stored("é".repeat(32 * 1024)).version()).isEqualTo(1);
  }

  @Test
  void updatesTheSeenVersionOnly() {
    Memory first = stored("one");

    Memory second =
        corrections.update(SPACE, first.id(), Edit.ofContent("two"), OptionalLong.of(1), "user");

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.tags()).isEqualTo(first.tags());
    assertThatThrownBy(
            () ->
                corrections.update(
                    SPACE, first.id(), Edit.ofContent("three"), OptionalLong.of(1), "user"))
        .isInstanceOf(StaleVersionException.class)
        .hasMessageContaining("version 2, not 1");
    assertThat(store.find(SPACE, first.id())).contains(second);
  }

  @Test
  void forgetsAndRestores() {
    Memory first = stored("one");

    Memory forgotten = corrections.forget(SPACE, first.id(), "wrong", "user");

    assertThat(forgotten.forgotten()).map(Forgotten::reason).contains("wrong");
    assertThat(corrections.forget(SPACE, first.id(), "again", "user")).isEqualTo(forgotten);
    assertThat(recalled("one", 0).items()).isEmpty();
    assertThatThrownBy(
            () ->
                corrections.update(
                    SPACE, first.id(), Edit.ofContent("x"), OptionalLong.empty(), "user"))
        .isInstanceOf(InvalidMemoryException.class);

    assertThat(corrections.restore(SPACE, first.id(), "user").forgotten()).isEmpty();
    assertThat(ids(recalled("one", 0))).containsExactly(first.id());
    assertThat(actions(first.id())).containsExactly("restored", "forgotten", "stored");
    assertThatThrownBy(() -> memories.history(SPACE, "leaf_x", Optional.empty(), 9))
        .isInstanceOf(MemoryNotFoundException.class);
  }

  @Test
  void putsAwayAndBringsBack() {
    Memory first = stored("one");

    Memory archived = corrections.archive(SPACE, first.id(), "user");

    assertThat(archived.archived()).isPresent();
    assertThat(corrections.archive(SPACE, first.id(), "user")).isEqualTo(archived);
    assertThat(recalled("one", 0).items()).isEmpty();
    assertThat(memories.get(SPACE, first.id()).content()).isEqualTo("one");
    assertThat(corrections.restore(SPACE, first.id(), "user").archived()).isEmpty();
    assertThat(ids(recalled("one", 0))).containsExactly(first.id());
    assertThat(actions(first.id())).containsExactly("restored", "archived", "stored");

    corrections.forget(SPACE, first.id(), "", "user");
    assertThatThrownBy(() -> corrections.archive(SPACE, first.id(), "user"))
        .isInstanceOf(InvalidMemoryException.class)
        .hasMessageContaining("restore it");
  }

  @Test
  void restoresAnEarlierVersion() {
    Memory first = stored("one");
    corrections.update(SPACE, first.id(), Edit.ofContent("two"), OptionalLong.empty(), "user");

    Memory restored = corrections.restore(SPACE, first.id(), 1, "user");

    assertThat(restored.content()).isEqualTo("one");
    assertThat(restored.version()).isEqualTo(3);
    assertThatThrownBy(() -> corrections.restore(SPACE, first.id(), 9, "user"))
        .isInstanceOf(InvalidMemoryException.class)
        .hasMessageContaining("versions 1 to 3");
  }

  @Test
  void ranksWhatWasUsefulHigherAndBackAgain() {
    String one = stored("chat gris").id();
    String two = stored("chat brun").id();
    List<String> before = ids(recalled("chat", 0));
    String last = before.get(1);

    open.judge(Set.of(last), Set.of());

    Recollection first = recalled("chat", 0).items().get(0);
    assertThat(first.memory().id()).isEqualTo(last);
    assertThat(first.memory().usage().votes()).isEqualTo(new Votes(1, 0));
    assertThat(first.memory().version()).isEqualTo(1);
    assertThat(first.score()).isEqualTo(1);
    assertThat(actions(last)).containsExactly("useful", "stored");
    open.judge(Set.of(), Set.of(last));
    assertThat(ids(recalled("chat", 0))).isEqualTo(before);
    assertThat(recalled("chat", 0).items()).extracting(Recollection::score).containsOnly(1.0);
    assertThat(store.snapshot(SPACE).counters())
        .containsEntry(Counter.FEEDBACK_USEFUL, 1L)
        .containsEntry(Counter.FEEDBACK_NOT_USEFUL, 1L);
    assertThat(before).containsExactlyInAnyOrder(one, two);
  }

  @Test
  void judgesAllOrNothing() {
    String known = stored("one").id();

    assertThatThrownBy(() -> open.judge(Set.of(known, "leaf_x"), Set.of("leaf_y")))
        .isInstanceOf(MemoryNotFoundException.class)
        .hasMessageContainingAll("leaf_x", "leaf_y");
    assertThatThrownBy(() -> open.judge(Set.of(known), Set.of(known)))
        .isInstanceOf(InvalidMemoryException.class)
        .hasMessageContaining(known);
    assertThat(memories.get(SPACE, known).usage().votes()).isEqualTo(new Votes(0, 0));
    assertThat(store.snapshot(SPACE).counters()).isEmpty();
  }

  @Test
  void ranksWhatWasReplacedBelowWhatReplacedIt() {
    String oldest = stored("chat noir").id();
    String middle = stored("chien").id();
    String newest = stored("poisson").id();
    links.link(SPACE, middle, oldest, LinkKind.SUPERSEDES, 1, "");
    links.link(SPACE, newest, middle, LinkKind.SUPERSEDES, 1, "");
    links.link(SPACE, stored("oiseau").id(), oldest, LinkKind.CONTRADICTS, 1, "");

    List<Recollection> found = recalled("chat noir", 0).items();

    assertThat(found).extracting(it -> it.memory().id()).containsExactly(newest, middle, oldest);
    assertThat(found).extracting(Recollection::score).containsExactly(1.0, 0.5, 0.25);
    assertThat(found.get(2).standing().supersededBy()).containsExactly(middle);
    assertThat(found.get(2).standing().contradicts()).hasSize(1);
    corrections.forget(SPACE, middle, "", "user");
    assertThat(recalled("chat noir", 0).items().get(1).standing().supersededBy())
        .containsExactly(newest);
    corrections.archive(SPACE, newest, "user");
    assertThat(ids(recalled("chat noir", 0))).containsExactly(oldest);
    assertThat(recalled("chat noir", 0).items().get(0).score()).isEqualTo(1);
  }

  @Test
  void linksWhatIsStoredInTheSameWriteOrStoresNothing() {
    String other = stored("one").id();
    Draft draft =
        new Draft(
            MemoryType.LEAF,
            "two",
            List.of(),
            JsonValue.EMPTY_JSON_OBJECT,
            "und",
            "",
            Trust.USER,
            Optional.empty());

    String id = memories.store(SPACE, draft, List.of(other), "user").memory().id();

    assertThat(memories.links(SPACE, id))
        .singleElement()
        .satisfies(link -> assertThat(link.to()).isEqualTo(other));
    Draft lost =
        new Draft(
            MemoryType.LEAF,
            "three",
            List.of(),
            JsonValue.EMPTY_JSON_OBJECT,
            "und",
            "",
            Trust.USER,
            Optional.empty());
    assertThatThrownBy(() -> memories.store(SPACE, lost, List.of("leaf_x"), "user"))
        .isInstanceOf(MemoryNotFoundException.class);
    assertThat(memories.list(SPACE, MemoryFilter.all(), Optional.empty(), 10).items()).hasSize(2);
  }

  @Test
  void linksOnlyWhatExistsAndMakesSense() {
    String one = stored("one").id();
    String two = stored("two").id();

    links.link(SPACE, one, two, LinkKind.SUPPORTS, 0.5, "because");

    assertThatThrownBy(() -> links.link(SPACE, one, one, LinkKind.RELATED, 1, ""))
        .isInstanceOf(InvalidMemoryException.class);
    assertThatThrownBy(() -> links.link(SPACE, one, two, LinkKind.RELATED, Double.NaN, ""))
        .isInstanceOf(InvalidMemoryException.class);
    assertThatThrownBy(() -> links.link(SPACE, one, "leaf_x", LinkKind.RELATED, 1, ""))
        .isInstanceOf(MemoryNotFoundException.class);
    assertThat(links.unlink(SPACE, one, two, LinkKind.SUPPORTS)).isPresent();
    assertThat(links.unlink(SPACE, one, two, LinkKind.SUPPORTS)).isEmpty();
  }

  @Test
  void recallsByWordsAndCountsIt() {
    String both = stored("chat noir").id();
    String one = stored("chat blanc").id();
    stored("chien");

    Recalled recalled = recalled("chat noir", 0);

    assertThat(ids(recalled)).containsExactly(both, one);
    Recollection first = recalled.items().get(0);
    assertThat(first.score()).isEqualTo(1);
    assertThat(first.why())
        .isEqualTo(
            new Why(
                OptionalInt.of(1),
                List.of("chat", "noir"),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty()));
    recalled("nothing", 0);
    StateSnapshot snapshot = open.settled();
    assertThat(snapshot.counters())
        .containsEntry(Counter.RECALLS, 2L)
        .containsEntry(Counter.RECALL_HITS, 1L);
    assertThat(snapshot.everRead()).isEqualTo(2);
  }

  @Test
  void recallsWhereNothingCanBeWritten() {
    String id = stored("chat").id();
    MemoryStore full =
        (MemoryStore)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {MemoryStore.class},
                (proxy, method, arguments) ->
                    method.getReturnType() == CompletionStage.class
                        ? CompletableFuture.failedFuture(
                            new StoreUnavailableException(null, "disk.full"))
                        : method.invoke(store, arguments));
    Meaning none = new Meaning(full, embedder -> null);
    Memories fragile =
        new Memories(
            full, index, projection, none, MemoryRules.defaults(), Clock.systemUTC(), timed -> {});

    assertThat(ids(fragile.recall(SPACE, query("chat", 0, 10, Optional.empty()))))
        .containsExactly(id);
    assertThat(open.settled().counters()).isEmpty();
  }

  @Test
  void followsLinksAsFarAsAskedAndNeverThroughTheForgotten() {
    String hit = stored("chat").id();
    String near = stored("near").id();
    String far = stored("far").id();
    links.link(SPACE, near, hit, LinkKind.RELATED, 0.8, "");
    links.link(SPACE, near, far, LinkKind.RELATED, 0.5, "");

    assertThat(ids(recalled("chat", 0))).containsExactly(hit);
    assertThat(ids(recalled("chat", 1))).containsExactly(hit, near);
    List<Recollection> all = recalled("chat", 10).items();
    assertThat(all).extracting(Recollection::score).containsExactly(1.0, 0.4, 0.1);
    Why.Path path = all.get(2).why().path().orElseThrow();
    assertThat(path.hops()).isEqualTo(2);
    assertThat(path.from()).isEqualTo(near);

    corrections.forget(SPACE, near, "", "user");
    assertThat(ids(recalled("chat", 10))).containsExactly(hit);
  }

  @Test
  void letsTheBestWayWin() {
    String hit = stored("chat").id();
    String middle = stored("middle").id();
    String end = stored("end").id();
    links.link(SPACE, hit, end, LinkKind.RELATED, 0.1, "");
    links.link(SPACE, hit, middle, LinkKind.RELATED, 1, "");
    links.link(SPACE, middle, end, LinkKind.RELATED, 1, "");

    assertThat(recalled("chat", 2).items())
        .extracting(Recollection::score)
        .containsExactly(1.0, 0.5, 0.25);
  }

  @Test
  void pagesThroughEverythingOnce() {
    for (int i = 0; i < 7; i++) {
      stored("chat " + i);
    }
    List<String> seen = paged("chat", 0, 3);

    assertThat(seen).hasSize(7);
    assertThat(new HashSet<>(seen)).hasSize(7);
    assertThat(open.settled().counters()).containsEntry(Counter.RECALLS, 1L);
  }

  @Test
  void pagesThroughEverythingOnceWhereWhatOnlyFollowsWasUseful() {
    List<String> stored = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      stored.add(stored("chat " + i).id());
    }
    open.judge(Set.copyOf(stored.subList(55, 60)), Set.of());
    List<String> seen = paged("chat", 0, 10);

    assertThat(seen).containsExactlyInAnyOrderElementsOf(stored);
  }

  @Test
  void pagesAsIfAllHadBeenAskedForAtOnceHoweverItIsLinked() {
    Random random = new Random(7);
    String question = "un chat noir dort ici";
    List<String> words = List.of(question.split(" "));
    List<String> stored = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String content = String.join(" ", words.subList(0, i % 3 == 0 ? i % 5 + 1 : 0));
      stored.add(stored(content + " " + i).id());
    }
    for (int i = 0; i < 60; i++) {
      String from = stored.get(random.nextInt(stored.size()));
      String to = stored.get(random.nextInt(stored.size()));
      if (!from.equals(to)) {
        LinkKind kind = i % 10 == 0 ? LinkKind.SUPERSEDES : LinkKind.RELATED;
        links.link(SPACE, from, to, kind, 0.5 + random.nextDouble() / 2, "");
      }
    }
    open.judge(Set.copyOf(stored.subList(0, 8)), Set.copyOf(stored.subList(20, 25)));

    List<String> atOnce = ids(memories.recall(SPACE, query(question, 3, 100, Optional.empty())));

    assertThat(atOnce).hasSizeGreaterThan(20);
    for (int limit : new int[] {1, 2, 3, 5, 10}) {
      assertThat(paged(question, 3, limit)).isEqualTo(atOnce);
    }
  }

  @Test
  void refusesTheCursorOfAnotherQuery() {
    stored("chat 1");
    stored("chat 2");
    Optional<String> cursor =
        memories.recall(SPACE, query("chat", 0, 1, Optional.empty())).nextCursor();

    assertThat(cursor).isPresent();
    for (String bad : Set.of(cursor.orElseThrow() + "A", "%%", "", "MTox")) {
      assertThatThrownBy(() -> memories.recall(SPACE, query("chat", 0, 1, Optional.of(bad))))
          .isInstanceOf(InvalidCursorException.class)
          .hasMessageContaining("cursor");
    }
    assertThatThrownBy(() -> memories.recall(SPACE, query("chien", 0, 1, cursor)))
        .isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void refusesACursorBeforeTheFirst() {
    stored("chat");
    RecallQuery first = query("chat", 0, 1, Optional.empty());
    String unsigned = Integer.toUnsignedString(-1);

    for (String offset : List.of("-1", unsigned, "99999999999")) {
      String cursor = decoded(RecallCursor.at(0, SPACE, first)).replaceFirst("0", offset);
      assertThatThrownBy(
              () -> memories.recall(SPACE, query("chat", 0, 1, Optional.of(encoded(cursor)))))
          .isInstanceOf(InvalidCursorException.class);
    }
  }

  @Test
  void goesOnIndexingAfterTheIndexFailed() {
    index.failNext(2);

    String id = stored("chat").id();

    assertThat(projection.awaitCaughtUp(store.lastChange(), Duration.ofSeconds(30))).isTrue();
    assertThat(projection.problem()).isEmpty();
    assertThat(projection.lag()).isZero();
    assertThat(ids(recalled("chat", 0))).containsExactly(id);
  }

  @Test
  void feedsANewIndexEverything() {
    stored("chat");
    stored("chien");
    WordIndex fresh = new WordIndex();
    try (Projection rebuilt = new Projection(store, fresh, "rebuilt", 500)) {
      rebuilt.start();

      assertThat(rebuilt.awaitCaughtUp(2, Duration.ofSeconds(30))).isTrue();
      assertThat(fresh.size()).isEqualTo(2);
    }
  }

  private List<String> paged(String text, int depth, int limit) {
    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Recalled page = memories.recall(SPACE, query(text, depth, limit, cursor));
      seen.addAll(ids(page));
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return seen;
  }

  private List<String> actions(String id) {
    return memories.history(SPACE, id, Optional.empty(), 10).items().stream()
        .map(HistoryEntry::action)
        .toList();
  }

  private void refuses(String content, String... said) {
    assertThatThrownBy(() -> memories.store(SPACE, draft(content), "user"))
        .isInstanceOf(InvalidMemoryException.class)
        .hasMessageContainingAll(said);
  }

  private Memory stored(String content) {
    return memories.store(SPACE, draft(content), "user").memory();
  }

  private Recalled recalled(String text, int depth) {
    return memories.recall(SPACE, query(text, depth, 10, Optional.empty()));
  }

  private static RecallQuery query(String text, int depth, int limit, Optional<String> cursor) {
    return new RecallQuery(text, MemoryFilter.all(), depth, limit, cursor, 0);
  }

  private static String decoded(String cursor) {
    return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
  }

  private static String encoded(String cursor) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(UTF_8));
  }

  private static Draft draft(String content) {
    return new Draft(
        MemoryType.LEAF,
        content,
        List.of("a", "b", "a"),
        JsonValue.EMPTY_JSON_OBJECT,
        "fr",
        "",
        Trust.USER,
        Optional.empty());
  }
}
