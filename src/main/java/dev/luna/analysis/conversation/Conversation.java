package dev.luna.analysis.conversation;

import dev.luna.analysis.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be told of a conversation from its text alone.
 *
 * @param topics weightiest first, at most eight
 * @param depth absent for fewer than four turns
 */
public record Conversation(
    Transcript transcript,
    List<Topic> topics,
    List<Asked> questions,
    List<Decision> decisions,
    List<Promise> promises,
    Optional<Depth> depth) {

  private static final int TOPICS = 8;

  /** Reads a text in any of the forms that {@link Transcript} knows. */
  public static Conversation of(String text) {
    return of(Transcript.of(text));
  }

  /** Reads what was said turn by turn. */
  public static Conversation of(Transcript transcript) {
    List<Spoken> spoken = Spoken.all(transcript);
    List<Asked> questions = OpenQuestions.of(spoken);
    return new Conversation(
        transcript,
        Topics.of(spoken, names(transcript), TOPICS),
        questions,
        Decisions.of(spoken),
        Promises.of(spoken),
        Depth.of(spoken, questions));
  }

  private static Set<String> names(Transcript transcript) {
    return transcript.speakers().stream()
        .flatMap(name -> Arrays.stream(Token.fold(name).split(" ")))
        .collect(Collectors.toSet());
  }
}
