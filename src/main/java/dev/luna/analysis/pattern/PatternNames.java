package dev.luna.analysis.pattern;

import dev.luna.analysis.ResourceLines;
import dev.luna.analysis.text.Token;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words, French and English, by which people ask for a kind of pattern. */
public final class PatternNames {

  /** Asks for all kinds. */
  public static final String AUTO = "auto";

  private static final Map<String, Set<PatternKind>> KINDS = load();

  private PatternNames() {}

  /**
   * The kinds that a word asks for, in whatever case and with or without accents; empty where it is
   * none of them.
   */
  public static Optional<Set<PatternKind>> kinds(String word) {
    return Optional.ofNullable(KINDS.get(key(word)));
  }

  /** The main words, the first of which asks for all kinds. */
  public static List<String> main() {
    return Stream.concat(
            Stream.of(AUTO), Arrays.stream(PatternKind.values()).map(PatternKind::label))
        .toList();
  }

  private static Map<String, Set<PatternKind>> load() {
    Map<String, Set<PatternKind>> kinds = new HashMap<>();
    for (String line : ResourceLines.of(PatternNames.class, "names.txt")) {
      String[] parts = line.split(":\\s*");
      Set<PatternKind> meant =
          parts[0].equals(AUTO)
              ? EnumSet.allOf(PatternKind.class)
              : EnumSet.of(PatternKind.valueOf(parts[0].toUpperCase(Locale.ROOT)));
      kinds.put(key(parts[0]), meant);
      Arrays.stream(parts[1].split(",\\s*")).forEach(name -> kinds.put(key(name), meant));
    }
    return kinds;
  }

  private static String key(String word) {
    return Token.fold(word.strip()).replaceAll("[\\s_'-]+", "_");
  }
}
