package dev.luna.memory;

import dev.luna.memory.VectorIndex.Near;
import java.util.List;

/**
 * The answer to storing.
 *
 * @param duplicate whether the memory was there already and nothing was stored
 * @param nearDuplicates other memories that say nearly the same, most similar first
 */
public record Remembered(Memory memory, boolean duplicate, List<Near> nearDuplicates) {

  public Remembered {
    nearDuplicates = List.copyOf(nearDuplicates);
  }
}
