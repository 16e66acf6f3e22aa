package dev.luna.analysis.coherence;

import dev.luna.analysis.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares a statement with texts that may support or contradict it. */
public final class Coherence {

  private record Known(Source source, Reading reading) {}

  private final Reading statement;
  private final List<Known> sources;

  private Coherence(String statement, List<Source> sources) {
    this.statement = Reading.of(statement, Tongue.ENGLISH);
    Tongue tongue = Tongue.of(statement, Tongue.ENGLISH);
    this.sources =
        sources.stream()
            .map(source -> new Known(source, Reading.of(source.text(), tongue)))
            .toList();
  }

  /** Checks every sentence of a statement against every source, and against the others. */
  public static CoherenceCheck check(String statement, List<Source> sources) {
    return new Coherence(statement, sources).check();
  }

  private CoherenceCheck check() {
    List<SentenceCheck> checks = new ArrayList<>();
    for (int i = 0; i < statement.sentences().size(); i++) {
      checks.add(check(i));
    }
    return new CoherenceCheck(checks, contradictions());
  }

  private SentenceCheck check(int number) {
    Sentence sentence = statement.sentences().get(number);
    List<Claim> claims =
        statement.claims().stream().filter(it -> it.sentence() == number && it.says()).toList();
    List<Evidence> evidence = new ArrayList<>();
    boolean supported = !claims.isEmpty();
    for (Claim claim : claims) {
      List<Evidence> found = sources.stream().flatMap(known -> evidence(claim, known)).toList();
      supported &= found.stream().anyMatch(it -> it.verdict() == Verdict.SUPPORTED);
      evidence.addAll(found);
    }
    boolean contradicted =
        evidence.stream().anyMatch(it -> it.verdict() == Verdict.CONTRADICTED);
    evidence.sort(
        Comparator.comparing(Evidence::verdict)
            .reversed()
            .thenComparing(Comparator.comparing(Evidence::share).reversed()));
    Verdict verdict =
        contradicted ? Verdict.CONTRADICTED : supported ? Verdict.SUPPORTED : Verdict.UNKNOWN;
    return new SentenceCheck(sentence.text(), verdict, !claims.isEmpty(), List.copyOf(evidence));
  }

  /** A source that tells a claim does not contradict it elsewhere. */
  private static Stream<Evidence> evidence(Claim claim, Known known) {
    List<Evidence> supporting = new ArrayList<>();
    List<Evidence> contradicting = new ArrayList<>();
    for (Claim other : known.reading().claims()) {
      Support support = new Support(claim, other);
      String quote = known.reading().quote(other);
      Optional<Conflict> conflict = new Conflicts(claim, other).first();
      if (conflict.isPresent()) {
        contradicting.add(
            evidence(Verdict.CONTRADICTED, known, quote, conflict, support.share()));
      } else if (support.holds()) {
        supporting.add(
            evidence(Verdict.SUPPORTED, known, quote, Optional.empty(), support.share()));
      }
    }
    return (supporting.isEmpty() ? contradicting : supporting).stream();
  }

  private static Evidence evidence(
      Verdict verdict, Known known, String quote, Optional<Conflict> conflict, double share) {
    return new Evidence(verdict, known.source().memory(), quote, conflict, share);
  }

  private List<Contradiction> contradictions() {
    List<Contradiction> found = new ArrayList<>();
    List<Claim> claims = statement.claims();
    for (int i = 0; i < claims.size(); i++) {
      String quote = statement.quote(claims.get(i));
      new Self(claims.get(i))
          .conflict()
          .map(it -> new Contradiction(quote, quote, it))
          .ifPresent(found::add);
      for (int j = i + 1; j < claims.size(); j++) {
        Claim one = claims.get(i);
        Claim other = claims.get(j);
        new Conflicts(one, other)
            .first()
            .filter(it -> !isCourse(one, other, it))
            .map(it -> new Contradiction(statement.quote(one), statement.quote(other), it))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  // "I lost my keys but found them" tells one thing after the other.
  private static boolean isCourse(Claim one, Claim other, Conflict conflict) {
    return conflict.reason() == Reason.ANTONYM
        && one.sentence() == other.sentence()
        && !(one.is(Trait.IS) && other.is(Trait.IS));
  }
}
