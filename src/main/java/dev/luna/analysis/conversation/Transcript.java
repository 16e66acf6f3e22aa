package dev.luna.analysis.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A conversation as a text tells it: JSON messages, lines that name who speaks, lines with dashes,
 * or plain text, which is a single turn.
 *
 * @param heading what stands before the first named speaker; it is nobody's turn
 */
public record Transcript(Optional<String> heading, List<Turn> turns) {

  public Transcript {
    turns = List.copyOf(turns);
  }

  /** Reads a text; whatever it is, there is at least one turn. */
  public static Transcript of(String text) {
    return JsonMessages.read(text)
        .or(() -> NamedLines.read(text))
        .or(() -> DashedLines.read(text))
        .orElseGet(
            () -> new Transcript(Optional.empty(), List.of(new Turn(1, Optional.empty(), text))));
  }

  static Transcript of(String heading, List<Message> messages) {
    List<Turn> turns = new ArrayList<>();
    for (Message message : messages) {
      turns.add(new Turn(turns.size() + 1, message.speaker(), message.text().strip()));
    }
    return new Transcript(Optional.of(heading.strip()).filter(it -> !it.isEmpty()), turns);
  }

  /** Everybody who is named, in the order in which they first speak. */
  public List<String> speakers() {
    return turns.stream().flatMap(turn -> turn.speaker().stream()).distinct().toList();
  }

  /** All that was said, without who said it. */
  public String said() {
    return turns.stream().map(Turn::text).collect(Collectors.joining("\n"));
  }

  /** A turn before it has a number. */
  record Message(Optional<String> speaker, String text) {}
}
