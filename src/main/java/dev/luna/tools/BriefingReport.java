package dev.luna.tools;

import static java.util.stream.Collectors.joining;

import dev.luna.analysis.coherence.Coherence;
import dev.luna.analysis.coherence.Evidence;
import dev.luna.analysis.coherence.Reason;
import dev.luna.analysis.coherence.SentenceCheck;
import dev.luna.analysis.coherence.Source;
import dev.luna.analysis.coherence.Verdict;
import dev.luna.analysis.emotion.Emotion;
import dev.luna.analysis.emotion.EmotionReading;
import dev.luna.memory.Memory;
import dev.luna.state.Level;
import dev.luna.state.StateView;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an assistant should know at the start of a turn.
 *
 * @param memories those that matter for what was said, best first
 * @param promises made in what is remembered, and not said to be kept
 * @param questions asked in what is remembered, and not said to be answered
 * @param contradictions between what was said and what is remembered
 * @param mood what the words of the person carry
 * @param flags where what was said, or its context, tries to give the assistant instructions; those
 *     of memories stand with them
 * @param indexLag how many changes were not searched yet
 */
record BriefingReport(
    List<RecallView.Hit> memories,
    List<Waiting.Item> promises,
    List<Waiting.Item> questions,
    List<Contradiction> contradictions,
    Mood mood,
    State state,
    List<Flag> flags,
    long indexLag) {

  /**
   * A sentence of what was said that a memory speaks against.
   *
   * @param said what the sentence has
   * @param known what the memory has
   */
  record Contradiction(
      String sentence, String memory, String quote, Reason reason, String said, String known) {

    static Stream<Contradiction> in(SentenceCheck check) {
      return check.evidence().stream()
          .filter(evidence -> evidence.verdict() == Verdict.CONTRADICTED)
          .map(evidence -> of(check.text(), evidence));
    }

    private static Contradiction of(String sentence, Evidence evidence) {
      return new Contradiction(
          sentence,
          evidence.memory().orElseThrow(),
          evidence.quote(),
          evidence.conflict().orElseThrow().reason(),
          evidence.conflict().orElseThrow().said(),
          evidence.conflict().orElseThrow().known());
    }
  }

  /** Luna's state in short; consciousness_state_query has all of it. */
  record State(double phi, Level level, long memories, long links) {}

  static BriefingReport of(
      String userInput,
      String context,
      RecallView recalled,
      Waiting waiting,
      List<Memory> found,
      EmotionReading mood,
      StateView state) {
    return new BriefingReport(
        recalled.hits(),
        waiting.promises(),
        waiting.questions(),
        contradictions(userInput, found),
        Mood.of(mood),
        new State(
            state.phi().value(), state.level(), state.counts().total(), state.counts().links()),
        Stream.of(userInput, context).flatMap(text -> Flag.all(text).stream()).toList(),
        recalled.indexLag());
  }

  private static List<Contradiction> contradictions(String userInput, List<Memory> found) {
    List<Source> sources =
        found.stream().map(memory -> Source.memory(memory.id(), memory.content())).toList();
    return Coherence.check(userInput, List.of(), sentence -> sources).sentences().stream()
        .flatMap(Contradiction::in)
        .toList();
  }

  String toText(Texts texts) {
    return Stream.of(
            memories.isEmpty() ? texts.say("briefing.nothing") : texts.say("briefing.memories"),
            lines(memories, hit -> RecallView.line(hit, texts)),
            listed("briefing.contradictions", contradictions, it -> against(it, texts), texts),
            listed("briefing.promises", promises, item -> waits(item, texts), texts),
            listed("briefing.questions", questions, item -> waits(item, texts), texts),
            Flag.warning(flags, texts).strip(),
            mood.dominant() == Emotion.NEUTRAL
                ? ""
                : texts.say(
                    "briefing.mood",
                    texts.say("emotion." + mood.dominant().name().toLowerCase(Locale.ROOT))),
            texts.say("briefing.state", state.phi(), state.level().label(), state.memories()))
        .filter(part -> !part.isEmpty())
        .collect(joining("\n"));
  }

  private static <T> String listed(
      String heading, List<T> items, Function<T, String> line, Texts texts) {
    return items.isEmpty() ? "" : texts.say(heading) + '\n' + lines(items, line);
  }

  private static <T> String lines(List<T> items, Function<T, String> line) {
    return items.stream().map(line).collect(joining("\n"));
  }

  private static String against(Contradiction one, Texts texts) {
    return texts.say("briefing.against", one.said(), one.memory(), one.known(), one.quote());
  }

  private static String waits(Waiting.Item item, Texts texts) {
    String by = item.by().map(name -> texts.say("briefing.by", name)).orElse("");
    String due = item.due().map(when -> texts.say("briefing.due", when)).orElse("");
    return texts.say(
            "briefing.waits",
            item.memory(),
            item.said().toString().substring(0, 10),
            by,
            item.text())
        + due;
  }
}
