package dev.luna.tools;

import static java.util.stream.Collectors.groupingBy;

import dev.luna.analysis.conversation.Asked;
import dev.luna.analysis.conversation.Conversation;
import dev.luna.analysis.conversation.Promise;
import dev.luna.analysis.conversation.Transcript;
import dev.luna.analysis.conversation.Turn;
import dev.luna.memory.Memory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What memories say that somebody promised or asked, and none of them says that it is done or
 * answered. Memories of one source are read as one conversation.
 *
 * @param promises not said to be kept or given up, in the order of the memories
 * @param questions not said to be answered
 */
record Waiting(List<Item> promises, List<Item> questions) {

  /**
   * Something that waits.
   *
   * @param memory the id of the memory that says so
   * @param by who promised or asked, where the memory names them
   * @param due until when or at what time, in the words of the memory
   */
  record Item(
      String memory, String text, Optional<String> by, Optional<String> due, Instant said) {}

  /**
   * Looks for what waits.
   *
   * @param memories those that matter most first, without duplicates
   * @param most how many promises and how many questions at most
   */
  static Waiting in(List<Memory> memories, int most) {
    Map<String, Integer> places = new LinkedHashMap<>();
    memories.forEach(memory -> places.put(memory.id(), places.size()));
    Comparator<Item> inOrder = Comparator.comparing(item -> places.get(item.memory()));
    List<Item> promises = new ArrayList<>();
    List<Item> questions = new ArrayList<>();
    for (Talk talk : talks(memories)) {
      promises.addAll(talk.promises());
      questions.addAll(talk.questions());
    }
    return new Waiting(
        promises.stream().sorted(inOrder).limit(most).toList(),
        questions.stream().sorted(inOrder).limit(most).toList());
  }

  private static List<Talk> talks(List<Memory> memories) {
    Collection<List<Memory>> together =
        memories.stream()
            .sorted(Comparator.comparing(Memory::created).thenComparing(Memory::id))
            .collect(groupingBy(it -> it.source().isEmpty() ? it.id() : it.source()))
            .values();
    return together.stream().map(Talk::of).toList();
  }

  /** Memories of one source, each turn with the memory that has it. */
  private record Talk(Conversation conversation, List<Memory> said) {

    static Talk of(List<Memory> memories) {
      List<Turn> turns = new ArrayList<>();
      List<Memory> said = new ArrayList<>();
      for (Memory memory : memories) {
        for (Turn turn : Transcript.of(memory.content()).turns()) {
          turns.add(new Turn(turns.size() + 1, turn.speaker(), turn.text()));
          said.add(memory);
        }
      }
      return new Talk(Conversation.of(new Transcript(Optional.empty(), turns)), said);
    }

    List<Item> promises() {
      return conversation.promises().stream().filter(Promise::isOpen).map(this::item).toList();
    }

    List<Item> questions() {
      return conversation.questions().stream().filter(Asked::isOpen).map(this::item).toList();
    }

    private Item item(Promise promise) {
      return item(promise.turn(), promise.text(), promise.due());
    }

    private Item item(Asked asked) {
      return item(asked.turn(), asked.question().text(), Optional.empty());
    }

    private Item item(int turn, String text, Optional<String> due) {
      Memory memory = said.get(turn - 1);
      Optional<String> by = conversation.transcript().turns().get(turn - 1).speaker();
      return new Item(memory.id(), text, by, due, memory.created());
    }
  }
}
