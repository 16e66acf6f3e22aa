package dev.luna.bench;

import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryStore;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Trust;
import dev.luna.memory.Usage;
import dev.luna.memory.WriteUnit;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Memories whose words are as frequent as those of a language (Zipf), in sessions of twenty. */
final class SyntheticMemories {

  private static final int VOCABULARY = 30_000;
  private static final int SESSION = 20;
  private static final int BATCH = 500;
  private static final Instant BEGIN = Instant.parse("2024-01-01T08:00:00Z");

  private final Random random = new Random(7);
  private final double[] cumulated = new double[VOCABULARY];

  SyntheticMemories() {
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      sum += 1.0 / (rank + 2.7);
      cumulated[rank] = sum;
    }
  }

  Memory memory(int number) {
    Instant created = BEGIN.plusSeconds(60L * number);
    return new Memory(
        id(number),
        "default",
        MemoryType.LEAF,
        "Ada: " + words(12 + random.nextInt(20)),
        List.of(),
        JsonValue.EMPTY_JSON_OBJECT,
        "en",
        "session " + number / SESSION,
        Trust.USER,
        created,
        created,
        1,
        Usage.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** Stores the memories with these numbers, linked as automatic linking does. */
  void write(MemoryStore store, int from, int to) {
    for (int begin = from; begin < to; begin += BATCH) {
      IntStream batch = IntStream.range(begin, Math.min(to, begin + BATCH));
      store
          .write(
              "default",
              unit -> {
                batch.forEach(number -> insert(unit, number));
                return to;
              })
          .toCompletableFuture()
          .join();
    }
  }

  private void insert(WriteUnit unit, int number) {
    unit.insert(memory(number), "bench");
    for (int other : new int[] {number / 2, number * 2 / 3}) {
      if (other != number) {
        unit.link(new Link(id(number), id(other), "related", 0.9, "", Instant.EPOCH));
      }
    }
  }

  private static String id(int number) {
    return "leaf_%012x".formatted(number);
  }

  String question() {
    return "When did Ada say " + words(6) + "?";
  }

  private String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word(rank()));
    }
    return String.join(" ", words);
  }

  private int rank() {
    double at = random.nextDouble() * cumulated[VOCABULARY - 1];
    int low = 0;
    int high = VOCABULARY - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (cumulated[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Syllables that no stemmer knows. */
  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + 40; rest > 0; rest /= 40) {
      word.append("bdfgklmn".charAt(rest % 8)).append("aeiou".charAt(rest / 8 % 5));
    }
    return word.toString();
  }
}
