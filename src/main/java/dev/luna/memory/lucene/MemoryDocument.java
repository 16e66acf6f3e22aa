package dev.luna.memory.lucene;

import dev.luna.memory.Memory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
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
    Document document = FilterFields.of(memory);
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
    document.add(new Field(Fields.SPEAKER, Speaker.of(memory.content()), TEXT));
  }

  private static DateTimeFormatter date(Locale locale) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).withZone(ZoneOffset.UTC);
  }

  private static String date(DateTimeFormatter format, Instant time) {
    return format.format(time);
  }
}
