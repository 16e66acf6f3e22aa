package dev.luna.analysis.instruction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an entry of the lexicon stands for: {@code tell (me|us)} for two phrases. */
final class Alternatives {

  private static final Pattern INNERMOST = Pattern.compile("\\(([^()]*)\\)");

  private Alternatives() {}

  static List<String> of(String entry) {
    Matcher group = INNERMOST.matcher(entry);
    if (!group.find()) {
      return List.of(entry);
    }
    String before = entry.substring(0, group.start());
    String after = entry.substring(group.end());
    return Stream.of(group.group(1).split("\\|", -1))
        .flatMap(one -> of(before + one + after).stream())
        .toList();
  }
}
