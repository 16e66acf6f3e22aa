package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;

class FeedbackTest {

  @Example
  void oneUsefulVoteLiftsAMemoryAboveItsEqual() {
    List<Candidate> equals = List.of(candidate("a", 0.8), candidate("b", 0.8));

    List<Candidate> weighed = Feedback.weigh(equals, Map.of("b", new Votes(1, 0)));

    assertThat(weighed.stream().sorted(Candidate.BEST_FIRST))
        .extracting(Candidate::id)
        .first()
        .isEqualTo("b");
    assertThat(new Votes(1, 0).factor()).isEqualTo(1 + 0.5 / 3);
    assertThat(new Votes(0, 3).factor()).isEqualTo(0.7);
  }

  @Property
  void asManyVotesForAsAgainstChangeNothing(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 1_000_000) long votes) {
    List<Candidate> candidates = candidates(new Random(seed));
    Map<String, Votes> even = new HashMap<>();
    candidates.forEach(it -> even.put(it.id(), new Votes(votes, votes)));

    assertThat(Feedback.weigh(candidates, even)).isEqualTo(candidates);
    assertThat(Feedback.weigh(candidates, Map.of())).isEqualTo(candidates);
  }

  @Property
  void scoresStayAbove0AndUpTo1InTheOrderOfTheirProducts(@ForAll long seed) {
    Random random = new Random(seed);
    List<Candidate> candidates = candidates(random);
    Map<String, Votes> votes = new HashMap<>();
    candidates.forEach(it -> votes.put(it.id(), new Votes(random.nextInt(9), random.nextInt(9))));

    List<Candidate> weighed = Feedback.weigh(candidates, votes);

    assertThat(weighed).allMatch(it -> it.score() > 0 && it.score() <= 1);
    double ratio = weighed.get(0).score() / (candidates.get(0).score() * votes.get("m0").factor());
    for (int i = 0; i < weighed.size(); i++) {
      double product = candidates.get(i).score() * votes.get("m" + i).factor();
      assertThat(weighed.get(i).score() / product).isCloseTo(ratio, within());
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-12);
  }

  private static List<Candidate> candidates(Random random) {
    return IntStream.range(0, 10)
        .mapToObj(i -> candidate("m" + i, 1 - random.nextDouble()))
        .toList();
  }

  private static Candidate candidate(String id, double score) {
    return new Candidate(id, score, Why.NOTHING);
  }
}
