package dev.luna.memory.lucene;

import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;

/**
 * What becomes of a document.
 *
 * @param document what replaces it, or empty if it goes
 */
record Update(Term key, Optional<Document> document) {

  static Update put(String space, String id, Document document) {
    return new Update(key(space, id), Optional.of(document));
  }

  static Update remove(String space, String id) {
    return new Update(key(space, id), Optional.empty());
  }

  private static Term key(String space, String id) {
    return new Term(Fields.KEY, Exact.key(space, id));
  }
}
