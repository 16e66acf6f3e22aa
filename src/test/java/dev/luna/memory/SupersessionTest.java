package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SupersessionTest {

  @Example
  void bringsInWhatReplacesAndHalvesWhatIsReplaced() {
    Link link = supersedes("new", "old");
    Supersession supersession = new Supersession(List.of(link), Set.of("new"));

    List<Candidate> settled = supersession.settle(List.of(candidate("old", 0.8)));

    assertThat(scores(settled)).isEqualTo(Map.of("old", 0.4, "new", 0.8));
    assertThat(settled.get(1).why().path()).contains(new Why.Path("old", link, 1));
    assertThat(supersession.of("old")).containsExactly("new");
    assertThat(supersession.of("new")).isEmpty();
  }

  @Example
  void keepsTheScoreOfWhatRanksHigherAlready() {
    Supersession supersession = new Supersession(List.of(supersedes("new", "old")), Set.of("new"));

    assertThat(scores(supersession.settle(List.of(candidate("old", 0.3), candidate("new", 0.9)))))
        .isEqualTo(Map.of("old", 0.15, "new", 0.9));
  }

  @Example
  void goesThroughChains() {
    Supersession supersession =
        new Supersession(List.of(supersedes("a", "b"), supersedes("b", "c")), Set.of("a", "b"));

    assertThat(scores(supersession.settle(List.of(candidate("c", 1)))))
        .isEqualTo(Map.of("a", 1.0, "b", 0.5, "c", 0.25));
  }

  @Example
  void goesToTheEndOfAChainInWhateverOrderItsLinksAre() {
    List<Link> links = List.of(supersedes("a", "b"), supersedes("b", "c"), supersedes("c", "d"));

    assertThat(
            scores(
                new Supersession(links, Set.of("a", "b", "c")).settle(List.of(candidate("d", 1)))))
        .isEqualTo(Map.of("a", 1.0, "b", 0.5, "c", 0.25, "d", 0.125));
  }

  @Example
  void passesThroughWhatDoesNotCount() {
    List<Link> links = List.of(supersedes("a", "forgotten"), supersedes("forgotten", "c"));

    Supersession supersession = new Supersession(links, Set.of("a"));

    assertThat(scores(supersession.settle(List.of(candidate("c", 1)))))
        .isEqualTo(Map.of("a", 1.0, "c", 0.5));
    assertThat(supersession.of("c")).containsExactly("a");
    assertThat(scores(new Supersession(links, Set.of()).settle(List.of(candidate("c", 1)))))
        .isEqualTo(Map.of("c", 1.0));
  }

  @Example
  void takesNoSideInACircle() {
    List<Link> links = List.of(supersedes("a", "b"), supersedes("b", "a"), supersedes("b", "old"));
    Supersession supersession = new Supersession(links, Set.of("a", "b"));

    assertThat(
            scores(
                supersession.settle(
                    List.of(candidate("a", 0.5), candidate("b", 0.6), candidate("old", 1)))))
        .isEqualTo(Map.of("a", 0.5, "b", 1.0, "old", 0.5));
    assertThat(supersession.of("a")).isEmpty();
  }

  @Property(tries = 300)
  void whatIsReplacedAlwaysRanksBelow(@ForAll long seed) {
    Random random = new Random(seed);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      int older = random.nextInt(9);
      links.add(supersedes("m" + (older + 1 + random.nextInt(9 - older)), "m" + older));
    }
    Set<String> all = IntStream.range(0, 10).mapToObj(i -> "m" + i).collect(Collectors.toSet());
    List<Candidate> found =
        all.stream()
            .filter(id -> random.nextBoolean())
            .map(id -> candidate(id, 1 - random.nextDouble()))
            .toList();

    Map<String, Double> scores = scores(new Supersession(links, all).settle(found));

    for (Link link : links) {
      if (scores.containsKey(link.to())) {
        assertThat(scores.get(link.from())).isGreaterThan(scores.get(link.to()));
      }
    }
    assertThat(scores.values()).allMatch(score -> score > 0 && score <= 1);
    assertThat(scores.keySet()).containsAll(found.stream().map(Candidate::id).toList());
  }

  private static Map<String, Double> scores(List<Candidate> candidates) {
    Map<String, Double> scores = new HashMap<>();
    candidates.forEach(candidate -> scores.put(candidate.id(), candidate.score()));
    return scores;
  }

  private static Candidate candidate(String id, double score) {
    return new Candidate(id, score, Why.NOTHING);
  }

  private static Link supersedes(String from, String to) {
    return new Link(from, to, LinkKind.SUPERSEDES.label(), 1, "", Instant.EPOCH);
  }
}
