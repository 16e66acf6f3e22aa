package dev.luna.analysis.conversation;

import dev.luna.analysis.conversation.Asked.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How far a conversation goes into its subject, as far as counting shows: how long turns are, how
 * often they reason, ask why or how, and come back to what was said earlier. What is meant between
 * the lines is not measured.
 *
 * @param level by the number of signals that reach their threshold: up to one, two, more
 */
public record Depth(Level level, List<Signal> signals) {

  /** Fewer turns show too little. */
  static final int MIN_TURNS = 4;

  private static final Cues REASONING = Cues.named("reasoning");

  /** How many of the signals are there. */
  public enum Level {
    SURFACE,
    DEVELOPED,
    DEEP
  }

  /** What is counted, and from which value on it is a sign of depth. */
  public enum Sign {

    /** Words in a turn, on average. */
    ELABORATION(20),

    /** The share of turns that give a reason, draw a conclusion or weigh something. */
    REASONING(0.25),

    /** The share of questions that ask why or how. */
    INQUIRY(0.25),

    /** The share of turns that take up a word from before the turn they follow. */
    RETURNING(0.3);

    private final double threshold;

    Sign(double threshold) {
      this.threshold = threshold;
    }
  }

  /**
   * One thing that was counted.
   *
   * @param value words for {@link Sign#ELABORATION}, else a share in [0, 1]
   * @param threshold from which value on it is reached
   */
  public record Signal(String name, double value, double threshold, boolean reached) {

    static Signal of(Sign sign, double value) {
      String name = sign.name().toLowerCase(Locale.ROOT);
      return new Signal(name, value, sign.threshold, value >= sign.threshold);
    }
  }

  /** Empty for fewer than four turns. */
  static Optional<Depth> of(List<Spoken> conversation, List<Asked> questions) {
    if (conversation.size() < MIN_TURNS) {
      return Optional.empty();
    }
    List<Signal> signals =
        List.of(
            Signal.of(Sign.ELABORATION, words(conversation)),
            Signal.of(Sign.REASONING, reasoning(conversation)),
            Signal.of(Sign.INQUIRY, inquiry(questions)),
            Signal.of(Sign.RETURNING, returning(conversation)));
    int reached = (int) signals.stream().filter(Signal::reached).count();
    return Optional.of(new Depth(level(reached), signals));
  }

  private static Level level(int reached) {
    return reached <= 1 ? Level.SURFACE : reached == 2 ? Level.DEVELOPED : Level.DEEP;
  }

  private static double words(List<Spoken> conversation) {
    return conversation.stream()
        .mapToInt(spoken -> spoken.utterances().stream().mapToInt(Utterance::words).sum())
        .average()
        .orElse(0);
  }

  private static double reasoning(List<Spoken> conversation) {
    long reasoning =
        conversation.stream()
            .filter(spoken -> spoken.utterances().stream().anyMatch(it -> it.has(REASONING)))
            .count();
    return (double) reasoning / conversation.size();
  }

  private static double inquiry(List<Asked> questions) {
    return questions.stream()
        .filter(asked -> asked.status() != Status.RHETORICAL)
        .map(asked -> asked.question().kind())
        .mapToInt(kind -> kind == QuestionKind.WHY || kind == QuestionKind.HOW ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static double returning(List<Spoken> conversation) {
    Set<String> earlier = new HashSet<>();
    int returning = 0;
    for (int i = 2; i < conversation.size(); i++) {
      conversation.get(i - 2).utterances().forEach(said -> earlier.addAll(said.content()));
      Set<String> justSaid = new HashSet<>();
      conversation.get(i - 1).utterances().forEach(said -> justSaid.addAll(said.content()));
      boolean returns =
          conversation.get(i).utterances().stream()
              .flatMap(said -> said.content().stream())
              .anyMatch(word -> earlier.contains(word) && !justSaid.contains(word));
      returning += returns ? 1 : 0;
    }
    return (double) returning / conversation.size();
  }
}
