package dev.luna.analysis.text;

import dev.luna.analysis.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Named groups of words, read from a resource of lines {@code name: word word …}; lines that begin
 * with {@code #} say where the words come from.
 */
public final class WordGroups {

  private final Map<String, List<String>> groups = new HashMap<>();

  private WordGroups(List<String> lines) {
    for (String line : lines) {
      int colon = line.indexOf(':');
      String words = line.substring(colon + 1).strip();
      groups.put(
          line.substring(0, colon), words.isEmpty() ? List.of() : List.of(words.split(" +")));
    }
  }

  /** The groups of a resource beside a class. */
  public static WordGroups read(Class<?> owner, String resource) {
    return new WordGroups(ResourceLines.of(owner, resource));
  }

  /**
   * The words of a group, as they are written there, in order.
   *
   * @throws IllegalArgumentException if there is no such group
   */
  public List<String> of(String name) {
    List<String> words = groups.get(name);
    if (words == null) {
      throw new IllegalArgumentException("There is no group of words '%s'".formatted(name));
    }
    return words;
  }
}
