package dev.luna.analysis.conversation;

import static java.util.stream.Collectors.joining;

import dev.luna.analysis.ResourceLines;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns of phrase by which something is told, from a list of this package.
 *
 * <p>Each entry is a regular expression over the words of a clause as {@link Clause#folded} has
 * them; {@code {name}} stands for the alternatives that {@code terms.txt} has under this name.
 */
final class Cues {

  private static final Pattern TERM = Pattern.compile("\\{([a-z_]+)\\}");
  private static final Map<String, String> TERMS = terms();

  private final Pattern pattern;

  private Cues(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Those of a list. */
  static Cues named(String name) {
    return new Cues(
        Pattern.compile(
            ResourceLines.of(Cues.class, name + ".txt").stream()
                .map(Cues::expression)
                .collect(joining("|"))));
  }

  /** The expression for one entry. */
  static String expression(String entry) {
    boolean start = entry.startsWith("^");
    boolean end = entry.endsWith("$");
    String words = entry.substring(start ? 1 : 0, entry.length() - (end ? 1 : 0)).strip();
    // The space after a match may be the one before the next.
    return (start ? "^" : "") + " (?:" + filled(words) + ")" + (end ? " $" : "(?= |$)");
  }

  boolean in(Clause clause) {
    return in(clause.folded());
  }

  boolean in(String folded) {
    return pattern.matcher(folded).find();
  }

  /** The words of the first one. */
  Optional<String> first(Clause clause) {
    Matcher matcher = pattern.matcher(clause.folded());
    return matcher.find()
        ? Optional.of(clause.textBetween(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  private static String filled(String entry) {
    String words = entry;
    for (Matcher term = TERM.matcher(words); term.find(); term = TERM.matcher(words)) {
      String alternatives = TERMS.get(term.group(1));
      if (alternatives == null) {
        throw new IllegalArgumentException(
            "terms.txt has no " + term.group() + ", used in: " + entry);
      }
      words = words.replace(term.group(), "(?:" + alternatives + ")");
    }
    return words;
  }

  // An entry with a name that was there before adds to it.
  private static Map<String, String> terms() {
    return ResourceLines.of(Cues.class, "terms.txt").stream()
        .map(line -> line.split(": ", 2))
        .collect(
            Collectors.toMap(
                line -> line[0], line -> line[1].strip(), (a, b) -> a + "|" + b, HashMap::new));
  }
}
