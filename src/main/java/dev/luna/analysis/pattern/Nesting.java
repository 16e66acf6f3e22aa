package dev.luna.analysis.pattern;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;

/** The nesting of tags and of brackets. */
final class Nesting {

  /** What HTML opens and never closes. */
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

  private Nesting() {}

  /** The elements of XML or HTML by depth; empty where the tags do not match. */
  static Levels tags(String text) {
    Levels levels = new Levels();
    Deque<String> open = new ArrayDeque<>();
    Lines lines = new Lines(text);
    Matcher tag = Markup.TAG.matcher(text);
    while (tag.find()) {
      String name = tag.group(2);
      if (!tag.group(1).isEmpty()) {
        if (!name.equals(open.poll())) {
          return new Levels();
        }
        continue;
      }
      levels.add(open.size() + 1, lines.at(tag.start()), text, tag.start());
      if (tag.group(3).isEmpty() && !VOID.contains(name)) {
        open.push(name);
      }
    }
    return open.isEmpty() ? levels : new Levels();
  }

  /** The pairs of brackets by depth; empty where they do not match. */
  static Levels brackets(String text) {
    Levels levels = new Levels();
    Deque<Character> closing = new ArrayDeque<>();
    Lines lines = new Lines(text);
    for (int i = 0; i < text.length(); i++) {
      char mark = text.charAt(i);
      int kind = "([{".indexOf(mark);
      if (kind >= 0) {
        levels.add(closing.size() + 1, lines.at(i), text, i);
        closing.push(")]}".charAt(kind));
      } else if (")]}".indexOf(mark) >= 0 && (closing.isEmpty() || closing.pop() != mark)) {
        return new Levels();
      }
    }
    return closing.isEmpty() ? levels : new Levels();
  }

  /** Counts lines while a text is read from its beginning. */
  private static final class Lines {

    private final String text;
    private int line = 1;
    private int read;

    Lines(String text) {
      this.text = text;
    }

    int at(int place) {
      for (; read < place; read++) {
        line += text.charAt(read) == '\n' ? 1 : 0;
      }
      return line;
    }
  }
}
