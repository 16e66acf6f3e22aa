package dev.luna.memory.lucene;

import dev.luna.memory.Memory;
import dev.luna.memory.MetadataFields;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** The fields of a document that tell which memory it is and by which searches are narrowed. */
final class FilterFields {

  private FilterFields() {}

  static Document of(Memory memory) {
    Document document = new Document();
    exact(document, Fields.KEY, Exact.key(memory.space(), memory.id()));
    document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(Exact.term(memory.id()))));
    exact(document, Fields.SPACE, memory.space());
    exact(document, Fields.TYPE, memory.type().label());
    memory.tags().forEach(tag -> exact(document, Fields.TAG, tag));
    exact(document, Fields.SOURCE, memory.source());
    exact(document, Fields.LANGUAGE, memory.language());
    MetadataFields.of(memory.metadata())
        .forEach(it -> exact(document, Fields.METADATA, Exact.field(it.getKey(), it.getValue())));
    exact(document, Fields.ARCHIVED, Boolean.toString(memory.archived().isPresent()));
    exact(document, Fields.FORGOTTEN, Boolean.toString(memory.forgotten().isPresent()));
    document.add(new LongPoint(Fields.CREATED, Exact.nanos(memory.created())));
    return document;
  }

  private static void exact(Document document, String field, String value) {
    document.add(new StringField(field, Exact.term(value), Field.Store.NO));
  }
}
