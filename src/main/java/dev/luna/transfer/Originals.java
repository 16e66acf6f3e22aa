package dev.luna.transfer;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells directories of the original Luna. */
public final class Originals {

  private Originals() {}

  /**
   * Whether a directory holds memories of the original: JSON files in folders of its types, an
   * archive, or its state.
   *
   * @param excluded files and directories that are not part of it, absolute
   * @throws TransferException if it cannot be listed
   */
  public static boolean areIn(Path directory, Set<Path> excluded) {
    return areIn(SourceFiles.of(new ImportSource.Files(directory.toAbsolutePath(), excluded)));
  }

  static boolean areIn(SourceFiles files) {
    return files.all().stream().map(SourceFile::relative).anyMatch(Originals::isOne);
  }

  private static boolean isOne(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return SourceFiles.isJson(name)
        && (TypeNames.ofFolder(file).isPresent()
            || name.equals(ArchiveIndex.NAME)
            || name.equals(StateFile.CO_EVOLUTION)
            || name.startsWith("consciousness_state"));
  }
}
