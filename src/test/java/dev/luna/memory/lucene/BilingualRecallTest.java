package dev.luna.memory.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryIndex.WordHit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures recall on sentences and questions in French and English that were written for it. */
class BilingualRecallTest {

  @TempDir Path directory;

  @Test
  void ranksTheMemoryThatWasAskedForFirst() throws IOException {
    int first = 0;
    double reciprocalRanks = 0;
    List<String[]> queries = rows("queries.tsv");
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory)) {
      index.apply(
          rows("memories.tsv").stream().map(row -> SampleMemory.of(row[0], row[1]).at(1)).toList());
      for (String[] query : queries) {
        int rank = rank(index, query[0], query[1]);
        first += rank == 1 ? 1 : 0;
        reciprocalRanks += rank == 0 ? 0 : 1.0 / rank;
      }
    }
    assertThat((double) first / queries.size()).as("hit@1").isGreaterThan(0.95);
    assertThat(reciprocalRanks / queries.size()).as("MRR").isGreaterThan(0.97);
  }

  private static int rank(LuceneMemoryIndex index, String query, String id) {
    List<String> found =
        index.search("default", query, MemoryFilter.all(), 10).stream().map(WordHit::id).toList();
    return found.indexOf(id) + 1;
  }

  private static List<String[]> rows(String resource) throws IOException {
    try (InputStream in = BilingualRecallTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .toList();
    }
  }
}
