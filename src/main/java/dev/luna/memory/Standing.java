package dev.luna.memory;

import java.util.List;

/**
 * What other memories say against a memory.
 *
 * @param supersededBy ids of those that replace it
 * @param contradicts ids of those that cannot hold together with it
 */
public record Standing(List<String> supersededBy, List<String> contradicts) {

  public Standing {
    supersededBy = List.copyOf(supersededBy);
    contradicts = List.copyOf(contradicts);
  }
}
