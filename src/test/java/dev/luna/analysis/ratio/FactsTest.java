package dev.luna.analysis.ratio;

import static dev.luna.analysis.ratio.GoldenRatio.PHI;
import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.log;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactsTest {

  /** What each relation says, computed: theorems, and the figures of the others. */
  private static final Map<String, BooleanSupplier> RELATIONS =
      Map.ofEntries(
          Map.entry("quadratic", () -> same(PHI * PHI, PHI + 1)),
          Map.entry("reciprocal", () -> same(1 / PHI, PHI - 1)),
          Map.entry("irrational", () -> same(PHI, (1 + sqrt(5)) / 2)),
          Map.entry("fibonacci-limit", () -> same((double) f(60) / f(59), PHI)),
          Map.entry("binet", () -> all(40, n -> abs(binet(n) - f(n)) < 1e-6)),
          Map.entry("lucas", () -> all(40, n -> abs(lucas(n) - (f(n - 1) + f(n + 1))) < 1e-6)),
          Map.entry(
              "cassini",
              () -> all(40, n -> f(n - 1) * f(n + 1) - f(n) * f(n) == (n % 2 == 0 ? 1 : -1))),
          Map.entry("continued-fraction", () -> same(continuedFraction(60), PHI)),
          Map.entry("zeckendorf", () -> all(500, n -> representations(n, 2) == 1)),
          Map.entry("gcd", () -> all(40, n -> all(40, m -> gcd(f(m), f(n)) == f((int) gcd(m, n))))),
          Map.entry(
              "lame",
              () -> all(200, b -> all(200, d -> steps(b + d, b) < log(sqrt(5) * b) / log(PHI)))),
          Map.entry("pentagon", () -> same(2 * cos(toRadians(36)), PHI)),
          Map.entry("decagon", () -> same(1 / (2 * Math.sin(PI / 10)), PHI)),
          Map.entry("dodecahedron", () -> same(2 / edge(), PHI)),
          Map.entry("icosahedron", FactsTest::icosahedronHasEqualEdges),
          Map.entry(
              "golden-spiral", () -> near(toDegrees(Math.atan(2 * log(PHI) / PI)), 17.03, 0.005)),
          Map.entry("penrose", () -> same(kitesByDarts(40), PHI)),
          Map.entry("odom", () -> same(odom(), PHI)),
          Map.entry("golden-angle", () -> near(360 / (PHI * PHI), 137.508, 0.0005)),
          Map.entry("rabbits", () -> all(40, n -> f(n + 1) == f(n) + f(n - 1))),
          Map.entry("bees", () -> all(30, n -> ancestors(n, true) == f(n + 1))),
          Map.entry("hardy", () -> near(pow(PHI, -5), 0.0902, 0.00005)),
          Map.entry("hashing", FactsTest::multiplesSpread),
          Map.entry("section-search", () -> same(1 - 1 / PHI, pow(1 / PHI, 2))),
          Map.entry("fibonacci-heap", () -> all(60, k -> f(k + 2) >= pow(PHI, k) * (1 - 1e-12))),
          Map.entry("avl", () -> all(60, FactsTest::thinnestTreeIsLowEnough)),
          Map.entry("dna", () -> same(34.0 / 20, 1.7)),
          Map.entry("pyramid", () -> near(sqrt(1 + pow(14.0 / 11, 2)), 1.6186, 0.00005)),
          Map.entry("modulor", () -> near(1.83 / 1.13, PHI, 0.005)),
          Map.entry("dali", () -> near(267 / 166.7, 1.602, 0.0005)),
          Map.entry(
              "retracement",
              () -> same(1 - 1 / PHI, 1 / PHI / PHI) && near(1 / PHI / PHI, 0.382, 5e-5)),
          Map.entry("ising-chain", () -> same(2 * cos(PI / 5), PHI)),
          Map.entry("card", () -> near(85.60 / 53.98, 1.586, 0.0005)));

  @Test
  void saysNothingThatDoesNotHold() {
    RELATIONS.forEach((id, holds) -> assertThat(holds.getAsBoolean()).as(id).isTrue());
  }

  @Test
  void hasComputedEveryTheorem() {
    assertThat(Facts.all())
        .filteredOn(fact -> fact.level() == EvidenceLevel.THEOREM)
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(RELATIONS).containsKey(fact.id()));
    assertThat(Facts.all()).extracting(Fact::id).containsAll(RELATIONS.keySet());
  }

  @Test
  void isCompleteInBothLanguages() {
    for (Fact fact : Facts.all()) {
      assertThat(fact.source()).as(fact.id()).containsPattern("\\d{3,4}");
      assertThat(Domains.all()).as(fact.id()).containsAll(fact.domains());
      assertThat(Facts.statement(fact, Locale.ENGLISH)).isNotBlank();
      assertThat(Facts.statement(fact, Locale.FRENCH))
          .isNotEqualTo(Facts.statement(fact, Locale.ENGLISH));
    }
    ResourceBundle statements =
        ResourceBundle.getBundle("dev.luna.analysis.ratio.statements", Locale.FRENCH);
    assertThat(statements.keySet()).hasSize(Facts.all().size());
  }

  @Test
  void knowsSomethingOfEveryDomain() {
    assertThat(Domains.all())
        .hasSizeGreaterThan(12)
        .allSatisfy(domain -> assertThat(Facts.of(List.of(domain))).as(domain).isNotEmpty());
    assertThat(Facts.of(List.of())).isEmpty();
  }

  @Test
  void putsTheBestFoundedFirst() {
    assertThat(Facts.of(List.of("nature")))
        .extracting(Fact::level)
        .isSorted()
        .contains(EvidenceLevel.MEASURED, EvidenceLevel.MYTH);
  }

  private static boolean same(double one, double other) {
    return near(one, other, 1e-12);
  }

  private static boolean near(double one, double other, double error) {
    return abs(one - other) <= error;
  }

  private static boolean all(int to, IntPredicate holds) {
    return IntStream.rangeClosed(1, to).allMatch(holds);
  }

  private static long f(int n) {
    return n < 2 ? n : pair(n)[1];
  }

  private static long[] pair(int n) {
    long[] pair = {0, 1};
    for (int i = 1; i < n; i++) {
      pair = new long[] {pair[1], pair[0] + pair[1]};
    }
    return pair;
  }

  private static double binet(int n) {
    return (pow(PHI, n) - pow(-PHI, -n)) / sqrt(5);
  }

  private static double lucas(int n) {
    return pow(PHI, n) + pow(-PHI, -n);
  }

  private static double continuedFraction(int depth) {
    return depth == 0 ? 1 : 1 + 1 / continuedFraction(depth - 1);
  }

  /** In how many ways n is a sum of Fibonacci numbers from this place on, no two neighbours. */
  private static int representations(long n, int from) {
    int ways = n == 0 ? 1 : 0;
    for (int k = from; f(k) <= n; k++) {
      ways += representations(n - f(k), k + 2);
    }
    return ways;
  }

  private static long gcd(long a, long b) {
    return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue();
  }

  private static int steps(int a, int b) {
    return b == 0 ? 0 : 1 + steps(b, a % b);
  }

  /** Of the dodecahedron around the cube of edge 2: from (0, 1/φ, φ) to (0, −1/φ, φ). */
  private static double edge() {
    double[] corner = {0, 1 / PHI, PHI};
    double[] ofCube = {1, 1, 1};
    double squares = 0;
    for (int i = 0; i < 3; i++) {
      squares += pow(corner[i] - ofCube[i], 2);
    }
    return sqrt(squares);
  }

  private static boolean icosahedronHasEqualEdges() {
    double shortSide = 2;
    double between = sqrt(1 + pow(PHI - 1, 2) + PHI * PHI);
    return same(between, shortSide);
  }

  /** Each deflation makes of a kite two kites and a dart's worth, of a dart one of each. */
  private static double kitesByDarts(int deflations) {
    double kites = 1;
    double darts = 1;
    for (int i = 0; i < deflations; i++) {
      double next = 2 * kites + darts;
      darts = kites + darts;
      kites = next;
    }
    return kites / darts;
  }

  /** In the triangle of side 2, whose circle has the radius 2/√3 around its centre. */
  private static double odom() {
    double height = sqrt(3) / 2 - sqrt(3) / 3;
    double half = sqrt(4.0 / 3 - height * height);
    return 1 / (half - 0.5);
  }

  private static long ancestors(int generations, boolean drone) {
    if (generations == 0) {
      return 1;
    }
    return ancestors(generations - 1, false) + (drone ? 0 : ancestors(generations - 1, true));
  }

  /** Among n points, gaps have at most three sizes, and the largest is at most φ² of the least. */
  private static boolean multiplesSpread() {
    return all(
        200,
        n -> {
          double[] points =
              IntStream.rangeClosed(0, n).mapToDouble(k -> k / PHI % 1).sorted().toArray();
          double least = 1 - points[n];
          double most = least;
          for (int i = 1; i <= n; i++) {
            least = Math.min(least, points[i] - points[i - 1]);
            most = Math.max(most, points[i] - points[i - 1]);
          }
          return most / least <= PHI * PHI + 1e-9;
        });
  }

  private static boolean thinnestTreeIsLowEnough(int height) {
    double nodes = f(height + 2) - 1;
    return height < 1.4405 * log(nodes + 2) / log(2);
  }
}
