package dev.luna.transfer;

import dev.luna.memory.MemoryType;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of memory types as folders and files have them, naive plurals included. */
final class TypeNames {

  private static final Map<String, MemoryType> TYPES =
      Map.ofEntries(
          Map.entry("root", MemoryType.ROOT),
          Map.entry("roots", MemoryType.ROOT),
          Map.entry("branch", MemoryType.BRANCH),
          Map.entry("branche", MemoryType.BRANCH),
          Map.entry("branches", MemoryType.BRANCH),
          Map.entry("branchs", MemoryType.BRANCH),
          Map.entry("leaf", MemoryType.LEAF),
          Map.entry("leafs", MemoryType.LEAF),
          Map.entry("leave", MemoryType.LEAF),
          Map.entry("leaves", MemoryType.LEAF),
          Map.entry("seed", MemoryType.SEED),
          Map.entry("seeds", MemoryType.SEED));

  private TypeNames() {}

  static Optional<MemoryType> of(String name) {
    return Optional.ofNullable(TYPES.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /** The type that the folder nearest to the file names. */
  static Optional<MemoryType> ofFolder(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      Optional<MemoryType> type =
          Optional.ofNullable(folder.getFileName()).flatMap(name -> of(name.toString()));
      if (type.isPresent()) {
        return type;
      }
    }
    return Optional.empty();
  }

  /** The folder of a type, as people write it. */
  static String folder(MemoryType type) {
    return switch (type) {
      case ROOT -> "roots";
      case BRANCH -> "branches";
      case LEAF -> "leaves";
      case SEED -> "seeds";
    };
  }
}
