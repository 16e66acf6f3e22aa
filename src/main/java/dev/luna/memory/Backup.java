package dev.luna.memory;

import java.nio.file.Path;
import java.util.Map;

/**
 * A whole copy of the store, checked and on the disk.
 *
 * @param bytes the size of the file
 * @param memories how many each space has in it, the forgotten ones too
 */
public record Backup(Path file, long bytes, Map<String, Long> memories) {

  public Backup {
    memories = Map.copyOf(memories);
  }

  /** How many memories of this space it holds. */
  public long memoriesOf(String space) {
    return memories.getOrDefault(space, 0L);
  }
}
