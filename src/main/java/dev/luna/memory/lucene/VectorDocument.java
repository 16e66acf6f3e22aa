package dev.luna.memory.lucene;

import dev.luna.memory.VectorIndex.Embedded;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.VectorSimilarityFunction;

/** A memory as the vector index holds it. */
final class VectorDocument {

  static final String VECTOR = "vector";
  static final String VERSION = "version";
  static final String FINGERPRINT = "fingerprint";

  private VectorDocument() {}

  static Document of(Embedded embedded) {
    Document document = FilterFields.of(embedded.memory());
    document.add(
        new KnnFloatVectorField(
            VECTOR, embedded.vector(), VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT));
    document.add(new StoredField(VERSION, embedded.memory().version()));
    document.add(new StoredField(FINGERPRINT, embedded.fingerprint()));
    return document;
  }
}
