package dev.luna.tools;

import dev.luna.analysis.instruction.Finding;
import dev.luna.analysis.instruction.Instructions;
import dev.luna.analysis.instruction.Kind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place where a memory tries to give the assistant instructions.
 *
 * @param kind what it wants
 * @param quote its beginning, as it stands in the content
 * @param start where it begins in the content, in UTF-16 units
 * @param end the place after its last unit
 * @param score how sure that is, .5 to 1
 */
record Flag(Kind kind, String quote, int start, int end, double score) {

  private static final int LONGEST_QUOTE = 200;
  private static final int MOST = 20;
  private static final KnownFlags KNOWN = new KnownFlags(Flag::search, 1_024);

  /** Those of a whole content, at most 20. */
  static List<Flag> all(String content) {
    return KNOWN.of(content);
  }

  private static List<Flag> search(String content) {
    return Instructions.in(content).stream().limit(MOST).map(Flag::of).toList();
  }

  /** A line that says so to whoever reads the memory; empty where there are none. */
  static String warning(List<Flag> flags, Texts texts) {
    if (flags.isEmpty()) {
      return "";
    }
    String kinds =
        flags.stream()
            .map(Flag::kind)
            .distinct()
            .map(kind -> texts.say("flag." + kind.label()))
            .collect(Collectors.joining(", "));
    return '\n' + texts.say("flag.warning", kinds);
  }

  private static Flag of(Finding found) {
    return new Flag(
        found.kind(),
        Snippet.of(found.quote(), List.of(), LONGEST_QUOTE).text(),
        found.start(),
        found.end(),
        found.score());
  }
}
