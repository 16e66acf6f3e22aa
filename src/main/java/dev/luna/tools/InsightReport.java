package dev.luna.tools;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.luna.analysis.insight.Insight;
import dev.luna.memory.Memory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What memories on a topic say together.
 *
 * @param enough whether there was evidence for anything
 * @param compared how many memories were compared
 * @param insights best founded first
 * @param evidence the memories that the insights name
 * @param reason why nothing can be said; absent if something can
 */
record InsightReport(
    String topic,
    boolean enough,
    int compared,
    List<Found> insights,
    List<Evidence> evidence,
    Optional<String> reason) {

  private static final int EXCERPT = 120;
  private static final int MOST_WORDS = 8;

  /** What an insight says of its memories. */
  enum Kind {
    /** Two that have much in common and are not linked. */
    UNLINKED,
    /** One that alone joins groups of linked memories. */
    BRIDGE
  }

  /**
   * An insight.
   *
   * @param statement made of the memories alone, in the caller's language
   * @param memories ids of those that it rests on
   * @param shared words that they have in common, the most telling first
   * @param similarity of the two in meaning; absent where it is not known
   * @param score in (0, 1], comparable among insights of one kind
   */
  record Found(
      Kind kind,
      String statement,
      List<String> memories,
      List<String> shared,
      Optional<Double> similarity,
      double score) {}

  /** A memory that an insight names. */
  record Evidence(String id, String excerpt, String source, Instant created) {

    static Evidence of(Memory memory) {
      return new Evidence(
          memory.id(), InsightReport.excerpt(memory, List.of()), memory.source(), memory.created());
    }
  }

  static InsightReport of(
      String topic, List<Memory> compared, List<Insight> insights, Texts texts) {
    Map<String, Memory> byId = compared.stream().collect(toMap(Memory::id, identity()));
    List<Evidence> evidence =
        insights.stream()
            .flatMap(insight -> insight.evidence().stream())
            .distinct()
            .map(id -> Evidence.of(byId.get(id)))
            .toList();
    return new InsightReport(
        topic,
        !insights.isEmpty(),
        compared.size(),
        insights.stream().map(insight -> found(insight, byId, texts)).toList(),
        evidence,
        insights.isEmpty() ? Optional.of(reason(topic, compared.size(), texts)) : Optional.empty());
  }

  private static String reason(String topic, int compared, Texts texts) {
    return texts.say(compared < 2 ? "insight.few" : "insight.none", compared, topic);
  }

  private static Found found(Insight insight, Map<String, Memory> byId, Texts texts) {
    return insight instanceof Insight.Bridge bridge
        ? bridge(bridge, byId, texts)
        : unlinked((Insight.Unlinked) insight, byId, texts);
  }

  private static Found bridge(Insight.Bridge bridge, Map<String, Memory> byId, Texts texts) {
    List<String> shared =
        bridge.joined().stream().flatMap(group -> words(group.shared())).distinct().toList();
    String groups =
        bridge.joined().stream()
            .map(group -> group(group, texts))
            .collect(joining(texts.say("insight.and")));
    String statement =
        texts.say(
            "insight.bridge", bridge.note(), excerpt(byId.get(bridge.note()), shared), groups);
    return new Found(
        Kind.BRIDGE, statement, bridge.evidence(), shared, Optional.empty(), bridge.score());
  }

  private static String group(Insight.Group group, Texts texts) {
    String ids = String.join(", ", group.ids());
    return group.shared().isEmpty()
        ? texts.say("insight.group", ids)
        : texts.say("insight.group.shared", ids, words(group.shared()).collect(joining(", ")));
  }

  private static Found unlinked(Insight.Unlinked pair, Map<String, Memory> byId, Texts texts) {
    List<String> shared = words(pair.shared()).toList();
    String statement =
        texts.say(
            "insight.unlinked",
            pair.one(),
            excerpt(byId.get(pair.one()), shared),
            pair.other(),
            excerpt(byId.get(pair.other()), shared),
            String.join(", ", shared));
    Optional<Double> similarity =
        pair.similarity().isPresent()
            ? Optional.of(pair.similarity().getAsDouble())
            : Optional.empty();
    return new Found(Kind.UNLINKED, statement, pair.evidence(), shared, similarity, pair.score());
  }

  private static Stream<String> words(List<String> shared) {
    return shared.stream().limit(MOST_WORDS);
  }

  private static String excerpt(Memory memory, List<String> words) {
    return Snippet.of(memory.content(), words, EXCERPT).text();
  }

  String toText(Texts texts) {
    return reason.orElseGet(
        () ->
            texts.say("insight.found", compared, topic)
                + insights.stream().map(Found::statement).collect(joining("\n", "\n", "")));
  }
}
