package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.Relatedness.Neighbour;
import dev.luna.memory.VectorIndex.Near;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelatednessTest {

  private static final String SAID = "Praline sleeps at the kennel";

  @Test
  void asksForAWordInCommon() {
    assertThat(related("en", neighbour("a", 0.89, "Dinner is at eight"))).isEmpty();
    assertThat(related("en", neighbour("a", 0.82, "The vet saw Praline"))).containsExactly("a");
    assertThat(related("en", neighbour("a", 0.82, "All kennels are full"))).containsExactly("a");
  }

  @Test
  void asksForNoneWhereTheSimilarityIsEvident() {
    assertThat(related("en", neighbour("a", 0.9, "Dinner is at eight"))).containsExactly("a");
  }

  @Test
  void asksForMoreSimilarityInFrench() {
    Neighbour neighbour = neighbour("a", 0.83, "La chienne est Praline");

    assertThat(related("en", neighbour)).containsExactly("a");
    assertThat(related("fr", neighbour)).isEmpty();
  }

  @Test
  void passesOverAWordThatMostHave() {
    Neighbour[] many =
        IntStream.range(0, 5)
            .mapToObj(i -> neighbour("m" + i, 0.86, "The vet saw Praline"))
            .toArray(Neighbour[]::new);

    assertThat(related("en", many)).isEmpty();
  }

  @Test
  void givesFiveAtMost() {
    Neighbour[] many =
        IntStream.range(0, 8)
            .mapToObj(i -> neighbour("m" + i, 0.95, "Something"))
            .toArray(Neighbour[]::new);

    assertThat(related("en", many)).containsExactly("m0", "m1", "m2", "m3", "m4");
  }

  private static List<String> related(String language, Neighbour... nearest) {
    return new Relatedness(Wording.of(SAID), language, List.of(nearest))
        .related().stream().map(Near::id).toList();
  }

  private static Neighbour neighbour(String id, double similarity, String content) {
    return new Neighbour(new Near(id, similarity), content, "");
  }
}
