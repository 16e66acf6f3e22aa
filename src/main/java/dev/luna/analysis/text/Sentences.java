package dev.luna.analysis.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts French and English text into sentences by the rules of Unicode (UAX 29), and where these
 * know too little: not after an abbreviation or an initial, and at the end of a line unless the
 * next one goes on in lower case.
 */
public final class Sentences {

  private static final Pattern LINE_END = Pattern.compile("\\R+(?!\\s*\\p{Ll})");

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(\u00a0])(?:\\p{Lu}|mm?e?s?|mlles?|mgr|drs?|profs?|mrs?|ms|st|ste|jr|sr|e\\.g"
              + "|i\\.e|p\\. ?ex|cf|vs|etc|env|approx|fig|art|chap|vol|p|pp|no|nos|inc|ltd|tel)"
              + "\\.\\s*$",
          Pattern.CASE_INSENSITIVE);

  private Sentences() {}

  /** Those that say something, in order. */
  public static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher ends = LINE_END.matcher(text);
    int start = 0;
    while (ends.find()) {
      cut(text, start, ends.start(), sentences);
      start = ends.end();
    }
    cut(text, start, text.length(), sentences);
    return List.copyOf(sentences);
  }

  private static void cut(String text, int from, int to, List<Sentence> sentences) {
    String line = text.substring(from, to);
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(line);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == line.length() || ends(line.substring(start, end))) {
        add(line.substring(start, end), from + start, sentences);
        start = end;
      }
    }
  }

  // The marks inside an address or a number end nothing.
  private static boolean ends(String part) {
    return Character.isWhitespace(part.charAt(part.length() - 1))
        && !ABBREVIATION.matcher(part).find();
  }

  private static void add(String part, int start, List<Sentence> sentences) {
    if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
      int indent = part.length() - part.stripLeading().length();
      sentences.add(Sentence.of(part.strip(), start + indent));
    }
  }
}
