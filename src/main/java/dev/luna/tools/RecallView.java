package dev.luna.tools;

import dev.luna.memory.Authorship;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Recalled;
import dev.luna.memory.Recollection;
import dev.luna.memory.Trust;
import dev.luna.memory.Votes;
import dev.luna.memory.Why;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What recall answers.
 *
 * @param nextCursor asks for the next page; absent at the end
 * @param indexLag how many changes were not searched yet; 0 if the answer is complete
 * @param byMeaning whether meaning was searched, and not words alone
 */
record RecallView(List<Hit> hits, Optional<String> nextCursor, long indexLag, boolean byMeaning) {

  private static final int MAX_CONTENT = 4_000;
  private static final int MAX_LINE = 300;

  /**
   * A memory that was found.
   *
   * @param content whole, or the part around the words that were found
   * @param contentLength of the whole content, in characters
   * @param supersededBy ids of memories that replace it
   * @param contradicts ids of memories that cannot hold together with it
   * @param flags where the whole content tries to give the assistant instructions
   */
  record Hit(
      String id,
      MemoryType memoryType,
      double score,
      String content,
      int contentLength,
      List<String> tags,
      JsonObject metadata,
      String source,
      Trust trust,
      Instant created,
      Optional<String> storedBy,
      Optional<Instant> storedAt,
      long version,
      Reason why,
      List<String> supersededBy,
      List<String> contradicts,
      List<LinkView> links,
      List<Flag> flags) {

    static Hit of(Recollection found, Map<String, Authorship> authorships) {
      Memory memory = found.memory();
      Optional<Authorship> authorship = Optional.ofNullable(authorships.get(memory.id()));
      return new Hit(
          memory.id(),
          memory.type(),
          found.score(),
          Snippet.of(memory.content(), found.why().terms(), MAX_CONTENT).text(),
          memory.content().length(),
          memory.tags(),
          memory.metadata(),
          memory.source(),
          memory.trust(),
          memory.created(),
          authorship.map(Authorship::by),
          authorship.map(Authorship::at),
          memory.version(),
          Reason.of(found.why(), memory.usage().votes()),
          found.standing().supersededBy(),
          found.standing().contradicts(),
          LinkView.all(found.links()),
          Flag.all(memory.content()));
    }
  }

  /**
   * Why a memory was found.
   *
   * @param wordRank its place among those that share words with the question
   * @param terms the words that it shares
   * @param meaningRank its place among those that are near the question in meaning
   * @param beside the memory next to it in its source whose words led to it
   * @param linkedFrom the memory whose link led to it
   * @param feedback what its score was multiplied by because of how it was judged; absent where
   *     that changed nothing
   */
  record Reason(
      Optional<Integer> wordRank,
      List<String> terms,
      Optional<Integer> meaningRank,
      Optional<String> beside,
      Optional<String> linkedFrom,
      Optional<String> linkKind,
      Optional<Integer> hops,
      Optional<Double> feedback) {

    static Reason of(Why why, Votes votes) {
      return new Reason(
          rank(why.wordRank()),
          why.terms(),
          rank(why.meaningRank()),
          why.beside(),
          why.path().map(Why.Path::from),
          why.path().map(path -> path.link().kind()),
          why.path().map(Why.Path::hops),
          Optional.of(votes.factor()).filter(factor -> factor != 1));
    }

    private static Optional<Integer> rank(OptionalInt rank) {
      return rank.isPresent() ? Optional.of(rank.getAsInt()) : Optional.empty();
    }

    String toText(Texts texts) {
      List<String> reasons = new ArrayList<>();
      if (!terms.isEmpty()) {
        reasons.add(texts.say("recall.words", String.join(", ", terms)));
      }
      meaningRank.ifPresent(rank -> reasons.add(texts.say("recall.meaning", rank)));
      beside.ifPresent(id -> reasons.add(texts.say("recall.beside", id)));
      linkedFrom.ifPresent(
          from ->
              reasons.add(
                  texts.say("recall.linked", from, linkKind.orElseThrow(), hops.orElseThrow())));
      feedback.ifPresent(factor -> reasons.add(texts.say("recall.feedback", factor)));
      return String.join("; ", reasons);
    }
  }

  static RecallView of(Recalled recalled, Map<String, Authorship> authorships) {
    return new RecallView(
        recalled.items().stream().map(found -> Hit.of(found, authorships)).toList(),
        recalled.nextCursor(),
        recalled.lag(),
        recalled.byMeaning());
  }

  String toText(Texts texts, String query) {
    StringBuilder text = new StringBuilder();
    text.append(
        hits.isEmpty()
            ? texts.say("recall.nothing", query)
            : texts.say("recall.found", hits.size()));
    for (Hit hit : hits) {
      text.append('\n').append(line(hit, texts));
    }
    nextCursor.ifPresent(cursor -> text.append('\n').append(texts.say("recall.more", cursor)));
    if (indexLag > 0) {
      text.append('\n').append(texts.say("recall.lag", indexLag));
    }
    return text.toString();
  }

  /** A hit in one line. */
  static String line(Hit hit, Texts texts) {
    String line =
        texts.say(
            "recall.hit",
            hit.id(),
            hit.created().toString().substring(0, 10),
            Snippet.of(hit.content(), hit.why().terms(), MAX_LINE).text(),
            hit.why().toText(texts));
    return line
        + others("recall.superseded", hit.supersededBy(), texts)
        + others("recall.contradicts", hit.contradicts(), texts)
        + Flag.warning(hit.flags(), texts);
  }

  private static String others(String key, List<String> ids, Texts texts) {
    return ids.isEmpty() ? "" : texts.say(key, String.join(", ", ids));
  }
}
