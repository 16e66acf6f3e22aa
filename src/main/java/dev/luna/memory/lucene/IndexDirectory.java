package dev.luna.memory.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The place of the index on disk, which always yields an index: whole, or else a new and empty one.
 *
 * <p>An index that cannot be opened is moved beside its place, where the next such index replaces
 * it. A lock that a process left when it died does not count: the operating system has dropped it.
 */
final class IndexDirectory {

  private static final Logger LOG = System.getLogger(IndexDirectory.class.getName());

  /** The largest files that wait in memory for the next commit. */
  private static final double CACHED_FILES_MIB = 5;

  private static final double CACHE_MIB = 16;

  private final Path path;
  private final IndexFormat format;

  IndexDirectory(Path path, IndexFormat format) {
    this.path = path.toAbsolutePath();
    this.format = format;
  }

  OpenIndex open() {
    try {
      return onDisk();
    } catch (IOException | RuntimeException damaged) {
      // Lucene answers damage with its own exceptions and with whatever garbage leads to.
      LOG.log(
          Level.WARNING,
          "The search index in {0} cannot be opened and is built again: {1}",
          path,
          damaged.toString());
      return empty();
    }
  }

  private OpenIndex empty() {
    try {
      setAside();
      return onDisk();
    } catch (IOException | RuntimeException unusable) {
      LOG.log(
          Level.WARNING,
          "No search index can be kept in {0}; it is held in memory until the next start: {1}",
          path,
          unusable.toString());
      return inMemory();
    }
  }

  // Mapped into memory: the graphs of the vectors are read in thousands of little steps. Each
  // memory that is stored alone is a segment first, of a dozen files that are merged soon: until
  // the next commit they need not be on the disk.
  private OpenIndex onDisk() throws IOException {
    Directory disk = new MMapDirectory(path);
    return OpenIndex.in(new NRTCachingDirectory(disk, CACHED_FILES_MIB, CACHE_MIB), format);
  }

  private OpenIndex inMemory() {
    try {
      return OpenIndex.in(new ByteBuffersDirectory(), format);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be written", e);
    }
  }

  private void setAside() throws IOException {
    discardDamaged();
    Files.move(path, aside());
  }

  /** Deletes the index that was moved aside, if there is one. */
  void discardDamaged() throws IOException {
    IOUtils.rm(aside());
  }

  private Path aside() {
    return path.resolveSibling(path.getFileName() + ".damaged");
  }
}
