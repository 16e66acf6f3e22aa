package dev.luna.tools;

import dev.luna.memory.Memory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Memories as prompts show them: a line for each, with its id and its day. */
final class MemoryListing {

  private static final int LENGTH = 500;

  private MemoryListing() {}

  static String of(Texts texts, List<Memory> memories) {
    return of(texts, memories, memory -> "");
  }

  /**
   * @param note what stands behind the day
   */
  static String of(Texts texts, List<Memory> memories, Function<Memory, String> note) {
    return memories.isEmpty()
        ? texts.say("prompt.nothing")
        : memories.stream()
            .map(memory -> line(texts, memory, note.apply(memory)))
            .collect(Collectors.joining("\n"));
  }

  private static String line(Texts texts, Memory memory, String note) {
    String day = memory.created().toString().substring(0, 10);
    String content = Snippet.of(memory.content(), List.of(), LENGTH).text();
    String warning = Flag.warning(Flag.all(memory.content()), texts);
    return "- %s (%s%s): %s%s".formatted(memory.id(), day, note, content, warning);
  }
}
