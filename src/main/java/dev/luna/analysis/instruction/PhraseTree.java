package dev.luna.analysis.instruction;

import dev.luna.analysis.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Phrases of whole words, of beginnings and of endings of words, found word by word. */
final class PhraseTree {

  /** Beginnings are looked up by so many letters first, and have at least as many. */
  private static final int STEM = 2;

  private record Beginning(String letters, PhraseTree next) {}

  private final Map<String, PhraseTree> words = new HashMap<>();
  private final Map<String, List<Beginning>> beginnings = new HashMap<>();
  private final Map<String, PhraseTree> endings = new HashMap<>();
  private final TreeSet<String> names = new TreeSet<>();

  /**
   * @param parts folded words; one that ends in {@code *} stands for all that begin so, one that
   *     begins with {@code -} for all that end so
   */
  void add(String name, List<String> parts) {
    PhraseTree tree = this;
    for (String part : parts) {
      tree = tree.next(part);
    }
    tree.names.add(name);
  }

  private PhraseTree next(String part) {
    if (part.startsWith("-")) {
      return endings.computeIfAbsent(part.substring(1), it -> new PhraseTree());
    }
    return part.endsWith("*") ? beginning(part) : word(part);
  }

  /** Whether a phrase begins with this word, told by more than its ending. */
  boolean begins(String word) {
    return !after(word).isEmpty();
  }

  /** The classes of the phrases from this place on, each with the place of its last word. */
  Map<String, Integer> longest(List<Token> text, int first) {
    Map<String, Integer> last = new HashMap<>(0);
    walk(text, first, last);
    return last;
  }

  private void walk(List<Token> text, int place, Map<String, Integer> last) {
    names.forEach(name -> last.merge(name, place - 1, Math::max));
    if (place < text.size()) {
      String word = text.get(place).folded();
      for (PhraseTree next : after(word)) {
        next.walk(text, place + 1, last);
      }
      for (Map.Entry<String, PhraseTree> ending : endings.entrySet()) {
        if (word.endsWith(ending.getKey())) {
          ending.getValue().walk(text, place + 1, last);
        }
      }
    }
  }

  private List<PhraseTree> after(String word) {
    List<PhraseTree> next = new ArrayList<>(1);
    PhraseTree whole = words.get(word);
    if (whole != null) {
      next.add(whole);
    }
    if (!beginnings.isEmpty() && word.length() >= STEM) {
      for (Beginning beginning : beginnings.getOrDefault(word.substring(0, STEM), List.of())) {
        if (word.startsWith(beginning.letters())) {
          next.add(beginning.next());
        }
      }
    }
    return next;
  }

  private PhraseTree word(String word) {
    return words.computeIfAbsent(word, it -> new PhraseTree());
  }

  private PhraseTree beginning(String part) {
    String letters = part.substring(0, part.length() - 1);
    List<Beginning> alike =
        beginnings.computeIfAbsent(letters.substring(0, STEM), it -> new ArrayList<>());
    return alike.stream()
        .filter(it -> it.letters().equals(letters))
        .findFirst()
        .orElseGet(
            () -> {
              Beginning added = new Beginning(letters, new PhraseTree());
              alike.add(added);
              return added;
            })
        .next();
  }
}
