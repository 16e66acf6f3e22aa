package dev.luna.analysis.ratio;

import dev.luna.analysis.ResourceLines;
import dev.luna.analysis.text.Token;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The domains that something is documented of, and the words for them in French and English. */
public final class Domains {

  private static final Pattern AND = Pattern.compile("[,;/&+]| and | et ");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:(?:the|an?|les?|la|des?|du|une?) +|l ?' *|d ?' *)+");

  private static final Map<String, String> NAMES = load();

  private Domains() {}

  /**
   * The main names of the domains that a text names.
   *
   * @param text one or several, in any case, with or without accents and articles
   */
  public static Set<String> named(String text) {
    Set<String> domains = new LinkedHashSet<>();
    lookUp(text).ifPresent(domains::add);
    if (domains.isEmpty()) {
      Arrays.stream(AND.split(text)).flatMap(part -> lookUp(part).stream()).forEach(domains::add);
    }
    return domains;
  }

  /** All main names. */
  public static List<String> all() {
    return NAMES.values().stream().distinct().toList();
  }

  private static Optional<String> lookUp(String text) {
    String key = key(text);
    return Optional.ofNullable(NAMES.getOrDefault(key, NAMES.get(key.replaceFirst("s$", ""))));
  }

  private static String key(String text) {
    String folded = Token.fold(text.strip()).replaceAll("[\\s_-]+", " ");
    return ARTICLE.matcher(folded).replaceFirst("");
  }

  private static Map<String, String> load() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String line : ResourceLines.of(Domains.class, "domains.txt")) {
      String[] parts = line.split(":\\s*");
      names.put(key(parts[0]), parts[0]);
      Arrays.stream(parts[1].split(",\\s*")).forEach(name -> names.put(key(name), parts[0]));
    }
    return names;
  }
}
