package dev.luna.memory.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/** How far an index on disk is, seen without opening it for writing. */
public final class IndexPosition {

  private IndexPosition() {}

  /**
   * The number of the last change in the index's last commit; empty if there is no index, none that
   * can be read, or one of another store.
   *
   * @param store the instance that it must tell of
   */
  public static OptionalLong in(Path directory, String store) {
    if (Files.notExists(directory)) {
      return OptionalLong.empty();
    }
    try (Directory files = new NIOFSDirectory(directory)) {
      Map<String, String> commit = SegmentInfos.readLatestCommit(files).getUserData();
      boolean ofThisStore = commit.getOrDefault(OpenIndex.FORMAT, "").contains(store);
      return ofThisStore
          ? OptionalLong.of(Long.parseLong(commit.get(OpenIndex.CHANGE)))
          : OptionalLong.empty();
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
