package dev.luna.memory.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.apache.lucene.util.IOUtils;

/** An index on disk that nobody has opened. */
public final class IndexFiles {

  private static final Logger LOG = System.getLogger(IndexFiles.class.getName());

  private IndexFiles() {}

  /**
   * Deletes an index that holds changes which the store has not: it tells of a store that an older
   * copy has replaced since. Once the store has as many changes again, nothing shows that these are
   * others, so this is to be called before anything is stored.
   *
   * @param store the instance that it tells of; an index of another one stays
   * @param newest the number of the store's newest change
   */
  public static void deleteIfAhead(Path directory, String store, long newest) {
    try {
      if (IndexPosition.in(directory, store).orElse(0) > newest) {
        LOG.log(Level.WARNING, "{0} is newer than the store and is built again", directory);
        IOUtils.rm(directory);
      }
    } catch (IOException | RuntimeException e) {
      // Garbage leads to anything; whoever opens it will see it and replace it.
      LOG.log(Level.WARNING, "{0} was not looked at: {1}", directory, e.toString());
    }
  }
}
