package dev.luna.analysis.coherence;

import java.util.Optional;

/**
 * A text that may support or contradict a statement.
 *
 * @param memory the id of the memory whose text it is; empty for the context
 */
public record Source(Optional<String> memory, String text) {

  /** The context that a statement is made in. */
  public static Source context(String text) {
    return new Source(Optional.empty(), text);
  }

  /** What a memory says. */
  public static Source memory(String id, String text) {
    return new Source(Optional.of(id), text);
  }
}
