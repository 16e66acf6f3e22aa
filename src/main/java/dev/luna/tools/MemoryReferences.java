package dev.luna.tools;

import dev.luna.analysis.conversation.Conversation;
import dev.luna.analysis.conversation.SharedWords;
import dev.luna.analysis.conversation.Topic;
import dev.luna.analysis.conversation.Turn;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the memories that a conversation speaks of. At most seven texts are looked up, whatever its
 * length: the topics together, and the longest turns.
 */
final class MemoryReferences {

  private static final int TURNS = 6;
  private static final int PER_TEXT = 3;
  private static final int MOST = 8;
  private static final int MAX_CHARS = 500;

  // One word may be shared by chance.
  private static final int SHARED = 2;

  /**
   * A memory and what connects it to the conversation.
   *
   * @param shared words of the conversation that the memory has too
   * @param turns the numbers of the turns that have one of them
   */
  record Reference(String memoryId, List<String> shared, List<Integer> turns) {}

  private MemoryReferences() {}

  /** Those that share most words first; nothing is counted as recalled. */
  static List<Reference> of(Conversation conversation, Memories memories, String space) {
    SharedWords said = SharedWords.of(conversation.transcript().said());
    List<SharedWords> turns =
        conversation.transcript().turns().stream()
            .map(turn -> SharedWords.of(turn.text()))
            .toList();
    Map<String, Memory> found = new LinkedHashMap<>();
    texts(conversation)
        .flatMap(text -> memories.resembling(space, text, PER_TEXT).stream())
        .forEach(memory -> found.putIfAbsent(memory.id(), memory));
    return found.values().stream()
        .map(memory -> reference(memory, said, turns))
        .filter(reference -> reference.shared().size() >= SHARED)
        .sorted(Comparator.comparingInt(reference -> -reference.shared().size()))
        .limit(MOST)
        .toList();
  }

  private static Stream<String> texts(Conversation conversation) {
    String topics =
        conversation.topics().stream().map(Topic::phrase).collect(Collectors.joining(", "));
    Stream<String> turns =
        conversation.transcript().turns().stream()
            .map(Turn::text)
            .sorted(Comparator.comparingInt(text -> -text.length()))
            .limit(TURNS)
            .map(text -> Snippet.of(text, List.of(), MAX_CHARS).text());
    return Stream.concat(Stream.of(topics), turns).filter(text -> !text.isBlank());
  }

  private static Reference reference(Memory memory, SharedWords said, List<SharedWords> turns) {
    SharedWords words = SharedWords.of(memory.content());
    List<Integer> speaking =
        IntStream.range(0, turns.size())
            .filter(turn -> !turns.get(turn).with(words).isEmpty())
            .mapToObj(turn -> turn + 1)
            .toList();
    return new Reference(memory.id(), said.with(words), speaking);
  }
}
