package dev.luna.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which note the {@code [[name]]} of another one means. */
final class WikiLinks {

  private static final Pattern LINK = Pattern.compile("\\[\\[([^\\[\\]\\r\\n]{1,512})\\]\\]");

  private final Map<String, String> ids = new HashMap<>();

  /** The names in a text, without what is shown instead of them and without headings. */
  static List<String> in(String text) {
    return LINK.matcher(text)
        .results()
        .map(found -> found.group(1).split("[|#^]", 2)[0].strip())
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** The name in a text that may be a single link. */
  static String target(String text) {
    Matcher matcher = LINK.matcher(text.strip());
    return matcher.matches() ? matcher.group(1) : text.strip();
  }

  /** A note that can be meant by these names; the first of several with one name is. */
  void add(List<String> names, String id) {
    names.forEach(name -> ids.putIfAbsent(key(name), id));
  }

  /** The id of the note that a name means. */
  Optional<String> idOf(String name) {
    return Optional.ofNullable(ids.get(key(name)));
  }

  private static String key(String name) {
    String path = name.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
    return path.endsWith(".md") ? path.substring(0, path.length() - 3) : path;
  }
}
