package dev.luna.memory.lucene;

import dev.luna.memory.Memory;
import dev.luna.memory.MetadataFields;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** A memory as the index holds it. */
final class MemoryDocument {

  private static final FieldType TEXT = new FieldType();
  private static final DateTimeFormatter FRENCH_DATE = date(Locale.FRENCH);
  private static final DateTimeFormatter ENGLISH_DATE = date(Locale.ENGLISH);

  static {
    // No positions: there are no phrase queries, and the index is half the size without them.
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TEXT.freeze();
  }

  private MemoryDocument() {}

  static Document of(Memory memory) {
    Document document = new Document();
    exact(document, Fields.KEY, Exact.key(memory.space(), memory.id()));
    document.add(new StringField(Fields.ID, Exact.term(memory.id()), Field.Store.YES));
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
    addText(document, memory);
    return document;
  }

  private static void addText(Document document, Memory memory) {
    String said = Fields.apart(memory.content() + '\n' + String.join(" ", memory.tags())) + '\n';
    String french = date(FRENCH_DATE, memory.created());
    String english = date(ENGLISH_DATE, memory.created());
    document.add(new Field(Fields.FRENCH, said + french, TEXT));
    document.add(new Field(Fields.ENGLISH, said + english, TEXT));
    document.add(new Field(Fields.WORDS, said + french + '\n' + english, TEXT));
  }

  private static void exact(Document document, String field, String value) {
    document.add(new StringField(field, Exact.term(value), Field.Store.NO));
  }

  private static DateTimeFormatter date(Locale locale) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).withZone(ZoneOffset.UTC);
  }

  private static String date(DateTimeFormatter format, Instant time) {
    return format.format(time);
  }
}
