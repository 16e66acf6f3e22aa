package dev.luna.analysis.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A conversation of a set, and what its author says is in it. */
record AnnotatedConversation(String name, String text, List<String> annotations) {

  /**
   * One thing to be found.
   *
   * @param turns where it may be placed
   * @param who who says so; {@code -} where nobody is named
   * @param words a part of what is said
   * @param rest what else is annotated of it
   */
  record Expected(List<Integer> turns, String who, String words, List<String> rest) {

    boolean is(int turn, String text) {
      return turns.contains(turn) && text.toLowerCase().contains(words.toLowerCase());
    }
  }

  /** The conversations of a file. */
  static List<AnnotatedConversation> of(String file) {
    try (InputStream in =
        AnnotatedConversation.class.getResourceAsStream("/analysis/conversation/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^=== "))
          .skip(1)
          .map(AnnotatedConversation::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AnnotatedConversation read(String part) {
    String[] parts = part.split("(?m)^---\\R");
    String[] head = parts[0].split("\\R", 2);
    return new AnnotatedConversation(head[0], head[1].strip(), parts[1].lines().toList());
  }

  int turns() {
    return Integer.parseInt(values("turns:").findFirst().orElseThrow());
  }

  List<String> speakers() {
    return values("speakers:")
        .flatMap(value -> Arrays.stream(value.split(", ")))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  List<String> topics() {
    return values("topic:").toList();
  }

  /** What is annotated as {@code open}, {@code decided} or {@code promise}. */
  List<Expected> expected(String kind) {
    return values(kind + " ").map(AnnotatedConversation::expectedIn).toList();
  }

  private static Expected expectedIn(String value) {
    String[] parts = value.split(": ", 2);
    String[] where = parts[0].split(" ", 2);
    List<String> what = Arrays.stream(parts[1].split("\\|")).map(String::strip).toList();
    List<Integer> turns =
        Arrays.stream(where[0].split("\\|")).map(Integer::valueOf).collect(Collectors.toList());
    return new Expected(
        turns, where.length > 1 ? where[1] : "", what.get(0), what.subList(1, what.size()));
  }

  private Stream<String> values(String prefix) {
    return annotations.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()).strip());
  }
}
