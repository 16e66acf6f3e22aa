package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.onnx.TestModel;
import dev.luna.recall.RecallSet;
import dev.luna.recall.RecallSet.Pair;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well texts that say the same are told from texts with another value, with Luna's model. */
class NearDuplicateCurveTest {

  private static final String ROW = "%-12s %4.2f  %3d %3d %6.2f  %3d %3d %6.2f%n";

  private static List<Measured> all;

  private record Measured(Pair pair, double cosine, boolean mayBe) {

    boolean is(String label) {
      return pair.label().equals(label);
    }
  }

  @BeforeAll
  static void measure() throws IOException {
    try (Embedder embedder = TestModel.loadOrSkip()) {
      all = RecallSet.pairs().map(pair -> measure(embedder, pair)).toList();
    }
    System.out.println("              cosine alone (same, other value, precision), and the words");
    for (String language : List.of("en", "fr", "across")) {
      print(language, it -> !it.pair().heldOut() && it.pair().language().equals(language));
    }
    print("all", it -> !it.pair().heldOut());
    print("held out", it -> it.pair().heldOut());
  }

  @Test
  void hardlyEverTakesAnotherValueForTheSame() {
    assertThat(all.stream().filter(it -> !it.is("same")).filter(this::found).count())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void findsMoreThanHalfOfWhatIsTheSame() {
    List<Measured> same = all.stream().filter(it -> it.is("same")).toList();

    assertThat(same.stream().filter(this::found).count()).isGreaterThan(same.size() / 2);
  }

  private boolean found(Measured it) {
    return NearDuplicate.isNear(it.cosine()) && it.mayBe();
  }

  private static Measured measure(Embedder embedder, Pair pair) {
    List<float[]> vectors = embedder.passages(List.of(pair.a(), pair.b()));
    return new Measured(
        pair,
        Vectors.dot(vectors.get(0), vectors.get(1)),
        NearDuplicate.mayBe(Wording.of(pair.a()), Wording.of(pair.b())));
  }

  private static void print(String name, Predicate<Measured> which) {
    for (int percent = 88; percent <= 98; percent++) {
      double threshold = percent / 100.0;
      List<Measured> near =
          all.stream().filter(which).filter(it -> it.cosine() >= threshold).toList();
      List<Measured> found = near.stream().filter(Measured::mayBe).toList();
      System.out.printf(
          Locale.ROOT,
          ROW,
          name,
          threshold,
          count(near, "same"),
          count(near, "different_fact"),
          precision(near),
          count(found, "same"),
          count(found, "different_fact"),
          precision(found));
    }
  }

  private static long count(List<Measured> measured, String label) {
    return measured.stream().filter(it -> it.is(label)).count();
  }

  private static double precision(List<Measured> found) {
    return found.isEmpty() ? 1 : (double) count(found, "same") / found.size();
  }
}
