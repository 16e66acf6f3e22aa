package dev.luna.tools;

import dev.luna.analysis.conversation.Asked;
import dev.luna.analysis.conversation.Conversation;
import dev.luna.analysis.conversation.Decision;
import dev.luna.analysis.conversation.Depth;
import dev.luna.analysis.conversation.EmotionalCourse;
import dev.luna.analysis.conversation.Promise;
import dev.luna.analysis.conversation.QuestionKind;
import dev.luna.analysis.conversation.Topic;
import dev.luna.analysis.conversation.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a conversation says.
 *
 * @param heading what stands before the first speaker
 * @param speakers who speaks how often; empty where the text names nobody
 * @param questions every question, in order, and what became of it
 * @param questionKinds how many there are of each kind
 * @param depth absent where there are too few turns to tell
 */
record ConversationReport(
    int turns,
    Optional<String> heading,
    Map<String, Long> speakers,
    List<Topic> topics,
    List<QuestionView> questions,
    Map<String, Long> questionKinds,
    List<Decision> decisions,
    List<PromiseView> promises,
    EmotionalCourse emotionalCourse,
    List<MemoryReferences.Reference> memories,
    Optional<Depth> depth) {

  /**
   * A question.
   *
   * @param closedIn the number of the turn that answered it or took it back
   */
  record QuestionView(
      int turn,
      Optional<String> by,
      String text,
      QuestionKind kind,
      Asked.Status status,
      Optional<Integer> closedIn) {}

  /**
   * A promise.
   *
   * @param request what they were asked to do, where they accepted a request
   * @param due until when or at what time, in the words of the conversation
   * @param closedIn the number of the turn that says that it is done, or will not be
   */
  record PromiseView(
      int turn,
      Optional<String> by,
      String text,
      Optional<String> request,
      Optional<String> due,
      Promise.Status status,
      Optional<Integer> closedIn) {

    static PromiseView of(Promise promise) {
      return new PromiseView(
          promise.turn(),
          promise.by(),
          promise.text(),
          promise.request(),
          promise.due(),
          promise.status(),
          number(promise.closedIn()));
    }
  }

  static ConversationReport of(
      Conversation conversation,
      EmotionalCourse course,
      List<MemoryReferences.Reference> memories) {
    List<Turn> turns = conversation.transcript().turns();
    Map<String, Long> speakers = new TreeMap<>();
    turns.stream()
        .flatMap(turn -> turn.speaker().stream())
        .forEach(speaker -> speakers.merge(speaker, 1L, Long::sum));
    Map<String, Long> kinds = new TreeMap<>();
    conversation
        .questions()
        .forEach(asked -> kinds.merge(label(asked.question().kind()), 1L, Long::sum));
    return new ConversationReport(
        turns.size(),
        conversation.transcript().heading(),
        speakers,
        conversation.topics(),
        conversation.questions().stream().map(asked -> question(asked, turns)).toList(),
        kinds,
        conversation.decisions(),
        conversation.promises().stream().map(PromiseView::of).toList(),
        course,
        memories,
        conversation.depth());
  }

  private static QuestionView question(Asked asked, List<Turn> turns) {
    return new QuestionView(
        asked.turn(),
        turns.get(asked.turn() - 1).speaker(),
        asked.question().text(),
        asked.question().kind(),
        asked.status(),
        number(asked.closedIn()));
  }

  private static Optional<Integer> number(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  String toText(Texts texts) {
    return new ConversationText(this, texts).toString();
  }
}
