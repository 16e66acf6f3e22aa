package dev.luna.state;

import static dev.luna.state.Samples.link;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LinkGraphTest {

  private final LinkGraph graph = new LinkGraph();

  @Example
  void joinsGroups() {
    graph.link(link("a", "b"));
    graph.link(link("c", "d"));
    assertThat(graph.largest()).isEqualTo(2);

    graph.link(link("d", "a"));
    graph.link(link("d", "a"));

    assertThat(graph.largest()).isEqualTo(4);
    assertThat(graph.links()).isEqualTo(3);
  }

  @Example
  void fallsApartWithoutTheLinkOrMemoryInTheMiddle() {
    graph.link(link("a", "b"));
    graph.link(link("b", "c"));

    graph.unlink(link("a", "b"));
    assertThat(graph.largest()).isEqualTo(2);

    graph.forget("b");
    assertThat(graph.largest()).isZero();
    assertThat(graph.links()).isZero();

    assertThat(graph.restore("b")).isTrue();
    assertThat(graph.largest()).isEqualTo(2);
    assertThat(graph.restore("x")).isFalse();
  }

  @Property
  void agreesWithASearchOfTheWholeGraph(
      @ForAll @Size(max = 40) List<@IntRange(max = 400) Integer> steps) {
    LinkGraph grown = new LinkGraph();
    Set<List<String>> edges = new HashSet<>();
    for (int step : steps) {
      String from = "m" + step % 10;
      String to = "m" + step / 10 % 10;
      if (step < 300) {
        grown.link(link(from, to));
        edges.add(List.of(from, to));
      } else {
        grown.unlink(link(from, to));
        edges.remove(List.of(from, to));
      }
    }

    assertThat(grown.largest()).isEqualTo(largest(edges));
    assertThat(grown.links()).isEqualTo(edges.size());
  }

  private static int largest(Set<List<String>> edges) {
    int largest = 0;
    for (List<String> edge : edges) {
      Set<String> group = new HashSet<>(edge);
      boolean grew = true;
      while (grew) {
        List<String> more = new ArrayList<>();
        edges.stream().filter(e -> e.stream().anyMatch(group::contains)).forEach(more::addAll);
        grew = group.addAll(more);
      }
      largest = Math.max(largest, group.size());
    }
    return largest;
  }
}
