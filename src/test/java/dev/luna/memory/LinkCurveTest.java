package dev.luna.memory;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.Relatedness.Neighbour;
import dev.luna.memory.VectorIndex.Near;
import dev.luna.memory.onnx.TestModel;
import dev.luna.recall.RecallSet;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many links memories get as they are stored one by one, and how many of these are right. */
class LinkCurveTest {

  private static final int MOST = 5;

  private static final Map<String, Set<String>> TOPICS = RecallSet.topics();
  private static final List<Set<String>> ANSWERS = RecallSet.answers().toList();
  private static final Map<String, String> SOURCES =
      RecallSet.memories()
          .collect(
              toMap(it -> it.getString("key"), it -> it.getString("source", it.getString("key"))));

  private static final Map<String, List<Arrival>> SPACES = new HashMap<>();

  /** Links that a rule would make. */
  private record Score(int memories, long links, long sameSession, long together) {

    double perMemory() {
      return (double) links / memories;
    }

    double precision() {
      return links == 0 ? 1 : (double) together / links;
    }

    String row(String name) {
      double session = links == 0 ? 1 : (double) sameSession / links;
      return String.format(
          Locale.ROOT, "%-22s %5.2f %5.2f %5.2f", name, perMemory(), session, precision());
    }
  }

  @BeforeAll
  static void store() throws IOException {
    try (Embedder embedder = TestModel.loadOrSkip()) {
      PassageVectors passages = new PassageVectors(embedder);
      SPACES.put("both", Arrival.of(passages, memory -> true));
      SPACES.put("fr", Arrival.of(passages, in("fr")));
      SPACES.put("en", Arrival.of(passages, in("en")));
    }
    System.out.printf("%-22s links session together%n", "Links for each memory");
    SPACES.forEach(LinkCurveTest::print);
  }

  @ParameterizedTest
  @CsvSource({"both, 0.78, 0.55", "fr, 0.78, 0.80", "en, 0.78, 0.35"})
  void linksWhatBelongsTogether(String space, double precision, double perMemory) {
    Score score = score(SPACES.get(space), arrival -> arrival.relatedness().related());

    assertThat(score.precision()).as("precision").isGreaterThan(precision);
    assertThat(score.perMemory()).as("links for each memory").isBetween(perMemory, 3.0);
  }

  private static void print(String space, List<Arrival> arrivals) {
    for (int percent = 80; percent <= 96; percent++) {
      double threshold = percent / 100.0;
      System.out.println(
          score(arrivals, it -> above(threshold, it, near -> true)).row(space + " " + threshold)
              + "   with a word in common "
              + score(
                      arrivals,
                      it -> above(threshold, it, near -> it.relatedness().sharesTerm(near)))
                  .row(""));
    }
    System.out.println(
        score(arrivals, it -> it.relatedness().related()).row(space + ", as Luna links"));
  }

  private static List<Near> above(double threshold, Arrival arrival, Predicate<Wording> condition) {
    return arrival.nearest().stream()
        .filter(it -> it.near().similarity() >= threshold && condition.test(it.wording()))
        .map(Neighbour::near)
        .limit(MOST)
        .toList();
  }

  private static Score score(List<Arrival> arrivals, Function<Arrival, List<Near>> rule) {
    long links = 0;
    long session = 0;
    long together = 0;
    for (Arrival arrival : arrivals) {
      for (Near near : rule.apply(arrival)) {
        boolean same = areOfOneSession(arrival.key(), near.id());
        links++;
        session += same ? 1 : 0;
        together += same || shareATopic(arrival.key(), near.id()) ? 1 : 0;
      }
    }
    return new Score(arrivals.size(), links, session, together);
  }

  private static boolean areOfOneSession(String one, String other) {
    return SOURCES.get(one).equals(SOURCES.get(other))
        || ANSWERS.stream().anyMatch(it -> it.contains(one) && it.contains(other));
  }

  private static boolean shareATopic(String one, String other) {
    return !Collections.disjoint(TOPICS.get(one), TOPICS.get(other));
  }

  private static Predicate<JsonObject> in(String language) {
    return memory -> memory.getString("language").equals(language);
  }
}
