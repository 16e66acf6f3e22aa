package dev.luna.tools;

import dev.luna.analysis.coherence.CoherenceCheck;
import dev.luna.analysis.coherence.Conflict;
import dev.luna.analysis.coherence.Contradiction;
import dev.luna.analysis.coherence.Evidence;
import dev.luna.analysis.coherence.Reason;
import dev.luna.analysis.coherence.SentenceCheck;
import dev.luna.analysis.coherence.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Whether a statement agrees with what is known.
 *
 * @param score the mean over the sentences that claim something: 1 if supported, one half if
 *     unknown, 0 if contradicted
 * @param contradictions within the statement
 * @param coherence the component of φ that rests on such checks
 */
record CoherenceReport(
    Verdict verdict,
    double score,
    Counts counts,
    List<SentenceView> sentences,
    List<ContradictionView> contradictions,
    PhiView.Component coherence) {

  /**
   * How many sentences have which verdict.
   *
   * @param notClaims questions and what else claims nothing
   */
  record Counts(long supported, long contradicted, long unknown, long notClaims) {

    static Counts of(CoherenceCheck check) {
      return new Counts(
          check.count(Verdict.SUPPORTED),
          check.count(Verdict.CONTRADICTED),
          check.count(Verdict.UNKNOWN),
          check.sentences().stream().filter(it -> !it.claims()).count());
    }
  }

  /**
   * A sentence of the statement.
   *
   * @param claims whether it claims something; a question does not
   * @param evidence the most telling first
   */
  record SentenceView(String text, Verdict verdict, boolean claims, List<EvidenceView> evidence) {

    static SentenceView of(SentenceCheck check, Texts texts) {
      return new SentenceView(
          check.text(),
          check.verdict(),
          check.claims(),
          check.evidence().stream().map(it -> EvidenceView.of(it, texts)).toList());
    }
  }

  /**
   * A sentence that supports or contradicts one of the statement.
   *
   * @param memoryId absent where the context has the sentence
   * @param reason why both cannot be true; absent where it supports
   * @param said what the statement has and the evidence has otherwise
   * @param known what the evidence has instead
   * @param explanation the reason with what both have, in the caller's language
   */
  record EvidenceView(
      Verdict verdict,
      Optional<String> memoryId,
      String quote,
      Optional<Reason> reason,
      Optional<String> said,
      Optional<String> known,
      Optional<String> explanation) {

    static EvidenceView of(Evidence evidence, Texts texts) {
      return new EvidenceView(
          evidence.verdict(),
          evidence.memory(),
          evidence.quote(),
          evidence.conflict().map(Conflict::reason),
          evidence.conflict().map(Conflict::said),
          evidence.conflict().map(Conflict::known),
          evidence.conflict().map(it -> explain("coherence.explanation", it, texts)));
    }
  }

  /**
   * Two parts of the statement that cannot both be true.
   *
   * @param explanation the reason with what both have, in the caller's language
   */
  record ContradictionView(
      String first, String second, Reason reason, String said, String known, String explanation) {

    static ContradictionView of(Contradiction contradiction, Texts texts) {
      return new ContradictionView(
          contradiction.first(),
          contradiction.second(),
          contradiction.conflict().reason(),
          contradiction.conflict().said(),
          contradiction.conflict().known(),
          explain("coherence.explanation.within", contradiction.conflict(), texts));
    }
  }

  static CoherenceReport of(CoherenceCheck check, PhiView.Component coherence, Texts texts) {
    return new CoherenceReport(
        check.verdict(),
        check.score(),
        Counts.of(check),
        check.sentences().stream().map(it -> SentenceView.of(it, texts)).toList(),
        check.contradictions().stream().map(it -> ContradictionView.of(it, texts)).toList(),
        coherence);
  }

  String toText(Texts texts) {
    StringBuilder text =
        new StringBuilder(texts.say("coherence." + verdict.label(), score))
            .append(' ')
            .append(
                texts.say(
                    "coherence.counts",
                    counts.supported(),
                    counts.contradicted(),
                    counts.unknown()));
    sentences.stream()
        .flatMap(
            sentence -> sentence.evidence().stream().limit(1).map(it -> line(texts, sentence, it)))
        .forEach(line -> text.append('\n').append(line));
    contradictions.forEach(it -> text.append('\n').append(line(texts, it)));
    return text.append('\n').append(coherence.counts()).toString();
  }

  private static String line(Texts texts, SentenceView sentence, EvidenceView evidence) {
    String where = evidence.memoryId().orElseGet(() -> texts.say("coherence.context"));
    return evidence
        .explanation()
        .map(
            reason ->
                texts.say("coherence.conflict", sentence.text(), where, evidence.quote(), reason))
        .orElseGet(() -> texts.say("coherence.support", sentence.text(), where, evidence.quote()));
  }

  private static String line(Texts texts, ContradictionView contradiction) {
    return texts.say(
        "coherence.within",
        contradiction.first(),
        contradiction.second(),
        contradiction.explanation());
  }

  private static String explain(String key, Conflict conflict, Texts texts) {
    return texts.say(
        key,
        texts.say("coherence.reason." + conflict.reason().label()),
        conflict.said(),
        conflict.known());
  }
}
