package dev.luna.memory;

import static dev.luna.memory.Told.SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {

  @TempDir Path directory;

  private OpenMemories open;

  @BeforeEach
  void open() {
    open = new OpenMemories(directory);
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void tellWhatTheyLinked() {
    String one = open.id("one");
    String two = open.id("two");

    Link link = open.links.link(SPACE, one, two, LinkKind.SUPPORTS, 0.5, "because");

    assertThat(link).isEqualTo(new Link(one, two, "supports", 0.5, "because", link.created()));
    assertThat(open.memories.links(SPACE, two)).containsExactly(link);
  }

  @Test
  void refuseAnEndThatDoesNotExist() {
    String one = open.id("one");

    assertThatThrownBy(() -> link("leaf_x", one, 1))
        .isInstanceOf(MemoryNotFoundException.class)
        .hasMessageContaining("leaf_x");
    assertThatThrownBy(() -> link(one, "leaf_y", 1))
        .isInstanceOf(MemoryNotFoundException.class)
        .hasMessageContaining("leaf_y");
  }

  @Test
  void refuseAReasonThatIsTooLong() {
    String one = open.id("one");
    String two = open.id("two");

    assertThatThrownBy(
            () -> open.links.link(SPACE, one, two, LinkKind.RELATED, 1, "r".repeat(2_001)))
        .isInstanceOf(InvalidMemoryException.class)
        .hasMessageContaining("The reason");
    assertThat(open.memories.links(SPACE, one)).isEmpty();
  }

  @Test
  void leadNowhereWithoutAnyStrength() {
    String hit = open.id("chat");
    link(hit, open.id("other"), 0);

    assertThat(OpenMemories.ids(linked())).containsExactly(hit);
  }

  @Test
  void areTheReasonOnlyWhereTheyLeadToABetterScore() {
    String best = open.id("chat noir");
    String as = open.id("chat");
    link(best, as, 1);

    assertThat(linked().items()).extracting(Recollection::score).containsExactly(1.0, 0.5);
    assertThat(linked().items().get(1).why().path()).isEmpty();
  }

  @Test
  void standWithTheirOwnMemories() {
    String one = open.id("chat 1");
    String two = open.id("chat 2");
    String three = open.id("chat 3");
    Link first = link(one, two, 1);
    Link second = link(open.id("other"), one, 0.5);

    Recalled page = open.recall("chat", 10);

    assertThat(shown(page, one)).containsExactly(first, second);
    assertThat(shown(page, two)).containsExactly(first);
    assertThat(shown(page, three)).isEmpty();
  }

  @Test
  void ofContradictionsAreTheSameSeenFromBothEnds() {
    String one = open.id("chat 1");
    String two = open.id("chat 2");
    String three = open.id("chat 3");
    open.links.link(SPACE, one, two, LinkKind.CONTRADICTS, 1, "");
    link(one, three, 1);

    Recalled page = open.recall("chat", 10);

    assertThat(found(page, one).standing().contradicts()).containsExactly(two);
    assertThat(found(page, two).standing().contradicts()).containsExactly(one);
    assertThat(found(page, three).standing().contradicts()).isEmpty();
  }

  private Link link(String from, String to, double score) {
    return open.links.link(SPACE, from, to, LinkKind.RELATED, score, "");
  }

  private Recalled linked() {
    return open.recall("chat noir", 1, 10, Optional.empty());
  }

  private static List<Link> shown(Recalled page, String id) {
    return found(page, id).links();
  }

  private static Recollection found(Recalled page, String id) {
    return page.items().stream()
        .filter(it -> it.memory().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
