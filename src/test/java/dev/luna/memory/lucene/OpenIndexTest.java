package dev.luna.memory.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenIndexTest {

  private static final IndexFormat FORMAT = new IndexFormat("1", new KeywordAnalyzer());

  /** One more than stay side by side. */
  private static final int CHANGES = 5;

  @TempDir Path path;

  @Test
  void searchesWhatWasMergedSinceTheLastUpdate() throws Exception {
    ReentrantLock merging = new ReentrantLock();
    Directory directory = new WaitingForMerges(FSDirectory.open(path), merging);
    try (OpenIndex index = OpenIndex.in(directory, FORMAT)) {
      merging.lock();
      for (int change = 1; change <= CHANGES; change++) {
        index.apply(List.of(Update.put("default", "leaf_" + change, new Document())), change);
      }
      assertThat(segments(index)).isEqualTo(CHANGES);

      merging.unlock();
      awaitMerges();

      assertThat(segments(index)).isLessThan(CHANGES);
    }
  }

  private static int segments(OpenIndex index) throws IOException {
    return index.search(searcher -> searcher.getIndexReader().leaves().size());
  }

  private static void awaitMerges() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("Lucene Merge Thread")) {
        thread.join();
      }
    }
  }

  /** Nothing is merged while somebody holds the lock. */
  private static final class WaitingForMerges extends FilterDirectory {

    private final ReentrantLock merging;

    WaitingForMerges(Directory directory, ReentrantLock merging) {
      super(directory);
      this.merging = merging;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (context.context != IOContext.Context.MERGE) {
        return super.createOutput(name, context);
      }
      merging.lock();
      try {
        return super.createOutput(name, context);
      } finally {
        merging.unlock();
      }
    }
  }
}
