package dev.luna.memory.lucene;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who speaks in a memory that is a turn of a conversation: what stands before its first colon. */
final class Speaker {

  /** A colon and a blank after at most 60 characters of the first line that end no sentence. */
  private static final Pattern LABEL =
      Pattern.compile("^(?=[^\\n]{1,61}:\\s)((?:(?![.!?]\\s)[^\\n])*?):\\s", Pattern.DOTALL);

  private Speaker() {}

  /** The words before the colon; empty if the text is no turn. */
  static String of(String content) {
    Matcher label = LABEL.matcher(content);
    return label.find() && label.group(1).length() <= 60 ? label.group(1) : "";
  }
}
