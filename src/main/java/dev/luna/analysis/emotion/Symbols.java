package dev.luna.analysis.emotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Emoji and emoticons, which stand outside of sentences too. */
final class Symbols {

  private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>();

  static {
    Lexicon.lines("symbols.txt").forEach(columns -> ENTRIES.put(columns[0], Entry.of(columns)));
  }

  // The longest first; ":D" is none in "C:Data".
  private static final Pattern ANY =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + ENTRIES.keySet().stream()
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")(?![\\p{L}\\p{N}])");

  private Symbols() {}

  /** Those of a text, in order. */
  static List<Mention> in(String text) {
    List<Mention> mentions = new ArrayList<>();
    Matcher symbols = ANY.matcher(text);
    while (symbols.find()) {
      Entry entry = ENTRIES.get(symbols.group());
      mentions.add(
          new Mention(
              entry.emotion(),
              entry.weight(),
              entry.valence(),
              symbols.group(),
              symbols.start(),
              false));
    }
    return mentions;
  }
}
