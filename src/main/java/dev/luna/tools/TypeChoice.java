package dev.luna.tools;

import dev.luna.memory.MemoryType;
import java.util.Optional;

/** One type of memory, or all of them. */
enum TypeChoice {
  ALL,
  ROOT,
  BRANCH,
  LEAF,
  SEED;

  /** The type that is chosen; empty for all. */
  Optional<MemoryType> type() {
    return this == ALL ? Optional.empty() : Optional.of(MemoryType.valueOf(name()));
  }
}
