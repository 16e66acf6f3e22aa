package dev.luna.analysis.coherence;

import dev.luna.analysis.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares a statement with texts that may support or contradict it, by their words alone. */
public final class Coherence {

  private static final Comparator<Evidence> MOST_TELLING =
      Comparator.comparing((Evidence it) -> it.verdict() == Verdict.SUPPORTED)
          .thenComparing(Evidence::share, Comparator.reverseOrder());

  private final Tongue tongue;
  private final Reading statement;
  private final List<Source> context;
  private final Function<String, List<Source>> recall;
  private final Map<Source, Reading> readings = new HashMap<>();

  private Coherence(String statement, List<Source> context, Function<String, List<Source>> recall) {
    this.tongue = Tongue.of(statement, Tongue.ENGLISH);
    this.statement = Reading.of(statement, tongue);
    this.context = context;
    this.recall = recall;
  }

  /**
   * Checks every sentence of a statement against the evidence and against the other sentences.
   *
   * @param context what every sentence is compared with
   * @param recall gives what else a sentence is compared with
   */
  public static CoherenceCheck check(
      String statement, List<Source> context, Function<String, List<Source>> recall) {
    return new Coherence(statement, context, recall).check();
  }

  private CoherenceCheck check() {
    List<SentenceCheck> checks = new ArrayList<>();
    for (int i = 0; i < statement.sentences().size(); i++) {
      checks.add(check(i));
    }
    return new CoherenceCheck(checks, new Contradictions(statement).find());
  }

  private SentenceCheck check(int number) {
    Sentence sentence = statement.sentences().get(number);
    List<Claim> claims = statement.claims(number).filter(Claim::says).toList();
    List<Source> sources =
        claims.isEmpty()
            ? List.of()
            : Stream.concat(context.stream(), recall.apply(sentence.text()).stream()).toList();
    boolean supported = !claims.isEmpty();
    List<Evidence> evidence = new ArrayList<>();
    for (Claim claim : claims) {
      List<Evidence> found = sources.stream().flatMap(source -> evidence(claim, source)).toList();
      supported &= found.stream().anyMatch(it -> it.verdict() == Verdict.SUPPORTED);
      evidence.addAll(found);
    }
    evidence.sort(MOST_TELLING);
    return new SentenceCheck(
        sentence.text(), verdict(supported, evidence), !claims.isEmpty(), List.copyOf(evidence));
  }

  private static Verdict verdict(boolean supported, List<Evidence> evidence) {
    if (evidence.stream().anyMatch(it -> it.verdict() == Verdict.CONTRADICTED)) {
      return Verdict.CONTRADICTED;
    }
    return supported ? Verdict.SUPPORTED : Verdict.UNKNOWN;
  }

  // A text that tells a claim in one place does not contradict it in another.
  private Stream<Evidence> evidence(Claim claim, Source source) {
    Reading reading = readings.computeIfAbsent(source, it -> Reading.of(it.text(), tongue));
    List<Evidence> supporting = new ArrayList<>();
    List<Evidence> contradicting = new ArrayList<>();
    for (Claim known : reading.claims()) {
      Support support = new Support(claim, known);
      Conflicts.first(claim, known)
          .ifPresentOrElse(
              conflict ->
                  contradicting.add(
                      Evidence.against(source, reading.quote(known), conflict, support.share())),
              () -> {
                if (support.holds()) {
                  supporting.add(Evidence.of(source, reading.quote(known), support.share()));
                }
              });
    }
    return (supporting.isEmpty() ? contradicting : supporting).stream();
  }
}
