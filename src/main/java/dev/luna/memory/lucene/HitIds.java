package dev.luna.memory.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** The ids of the memories that a search hit. */
final class HitIds {

  private HitIds() {}

  /** One id a hit, in the order of the hits. */
  static String[] of(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
    String[] ids = new String[hits.length];
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    BinaryDocValues values = null;
    LeafReaderContext leaf = null;
    // Doc values are read forwards only.
    for (int i : inOrderOfDocuments(hits)) {
      LeafReaderContext of = leaves.get(ReaderUtil.subIndex(hits[i].doc, leaves));
      if (of != leaf) {
        leaf = of;
        values = DocValues.getBinary(leaf.reader(), Fields.ID);
      }
      values.advanceExact(hits[i].doc - leaf.docBase);
      ids[i] = values.binaryValue().utf8ToString();
    }
    return ids;
  }

  private static int[] inOrderOfDocuments(ScoreDoc[] hits) {
    return Arrays.stream(IntStream.range(0, hits.length).boxed().toArray(Integer[]::new))
        .sorted(Comparator.comparingInt(i -> hits[i].doc))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
