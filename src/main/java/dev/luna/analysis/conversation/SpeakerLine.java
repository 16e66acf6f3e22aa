package dev.luna.analysis.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that may begin a turn.
 *
 * @param style how it marks that somebody speaks
 * @param name of who speaks; empty in a notice, which has a time and no name
 * @param text what they say on this line
 */
record SpeakerLine(Style style, String name, String text) {

  /** How the lines of a transcript mark who speaks. */
  enum Style {
    PLAIN,
    BOLD,
    HEADING,
    ANGLED,
    STAMPED
  }

  private static final String TIME =
      "\\d{1,2}[:h.]\\d{2}(?::\\d{2})?(?:[\\s\u202f]?[AaPp]\\.?[Mm]\\b\\.?)?";
  private static final String DATE = "\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}";
  private static final String MOMENT =
      "(?:"
          + DATE
          + ",?(?:\\s+(?:at|à))?[\\sT]+)?"
          + TIME
          + "(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?";
  private static final String STAMP = "[\\[(]?" + MOMENT + "[\\])]?";
  private static final String NAME =
      "(?:@?\\p{L}[\\p{L}\\p{M}\\p{N}_.'\u2019-]*(?: [\\p{L}\\p{N}(][\\p{L}\\p{M}\\p{N}_.'\u2019)-]*){0,3}|\\+\\d[\\d \u202f-]+)";
  private static final String COLON = "\\s*[:\uff1a](?=\\s|$|\\*|_)";

  private static final Pattern STAMPED =
      Pattern.compile(
          "^\\s*"
              + STAMP
              + "\\s*(?:[-–—|]\\s*)?(?:<(?<angled>[^<>]+)>|\\*{0,2}(?<name>"
              + NAME
              + ")\\*{0,2}"
              + COLON
              + "\\*{0,2})\\s*(?<text>.*)$");
  private static final Pattern STAMPED_AFTER =
      Pattern.compile(
          "^\\s*\\*{0,2}(?<name>"
              + NAME
              + ")\\*{0,2}(?:,|\\s+[-–—|])?\\s+"
              + STAMP
              + "\\*{0,2}(?:"
              + COLON
              + "\\*{0,2}\\s*(?<text>.*)|\\s*)$");
  private static final Pattern NOTICE =
      Pattern.compile("^\\s*" + STAMP + "\\s*[-–—|]\\s*(?<name>)(?<text>.*)$");
  private static final Pattern ANGLED =
      Pattern.compile("^\\s*<(?<name>[^<>/\\s][^<>]{0,30})>\\s+(?<text>.*)$");
  private static final Pattern BOLD =
      Pattern.compile(
          "^\\s*(?:[->]\\s+)?(?:\\*{1,2}|__?)(?<name>"
              + NAME
              + ")(?:"
              + COLON
              + "(?:\\*{1,2}|__?)|(?:\\*{1,2}|__?)"
              + COLON
              + ")\\s*(?<text>.*)$");
  private static final Pattern HEADING =
      Pattern.compile("^#{1,6}\\s+(?:\\*\\*)?(?<name>" + NAME + ")(?:\\*\\*)?\\s*:?\\s*(?<text>)$");
  private static final Pattern PLAIN =
      Pattern.compile("^\\s*(?:[->]\\s+)?(?<name>" + NAME + ")" + COLON + "\\s*(?<text>.*)$");

  /** What a line can be read as; empty where it can only go on with what was said before it. */
  static Optional<SpeakerLine> of(String line) {
    return stamped(line)
        .or(() -> match(Style.ANGLED, ANGLED, line))
        .or(() -> match(Style.BOLD, BOLD, line))
        .or(() -> match(Style.HEADING, HEADING, line))
        .or(() -> match(Style.PLAIN, PLAIN, line));
  }

  private static Optional<SpeakerLine> stamped(String line) {
    Matcher before = STAMPED.matcher(line);
    if (before.matches()) {
      String name = before.group("angled") == null ? before.group("name") : before.group("angled");
      return Optional.of(new SpeakerLine(Style.STAMPED, name, before.group("text")));
    }
    return match(Style.STAMPED, STAMPED_AFTER, line).or(() -> match(Style.STAMPED, NOTICE, line));
  }

  private static Optional<SpeakerLine> match(Style style, Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String text = matcher.group("text");
    return Optional.of(
        new SpeakerLine(style, matcher.group("name").strip(), text == null ? "" : text));
  }
}
