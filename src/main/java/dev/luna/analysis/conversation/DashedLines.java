package dev.luna.analysis.conversation;

import dev.luna.analysis.conversation.Transcript.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dialogue in which a dash begins whatever the next one says, as novels print it. */
final class DashedLines {

  private static final Pattern DASH = Pattern.compile("^\\s*[–—―-]\\s+(?=\\S)");
  private static final Pattern QUESTION = Pattern.compile("\\?\\s*$");

  private DashedLines() {}

  /** The conversation; empty where the lines are none, or a list of things. */
  static Optional<Transcript> read(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() < 2 || !lines.stream().allMatch(line -> DASH.matcher(line).find())) {
      return Optional.empty();
    }
    long questions = lines.stream().filter(line -> QUESTION.matcher(line).find()).count();
    boolean list =
        lines.get(0).strip().startsWith("-") && (questions == 0 || questions == lines.size());
    return list
        ? Optional.empty()
        : Optional.of(Transcript.of("", lines.stream().map(DashedLines::message).toList()));
  }

  private static Message message(String line) {
    return new Message(Optional.empty(), DASH.matcher(line).replaceFirst(""));
  }
}
