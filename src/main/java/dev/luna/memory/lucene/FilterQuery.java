package dev.luna.memory.lucene;

import dev.luna.memory.MemoryFilter;
import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A memory filter as a query that matches and does not score. */
final class FilterQuery {

  private final IndexReader reader;
  private final BooleanQuery.Builder query = new BooleanQuery.Builder();

  private FilterQuery(IndexReader reader) {
    this.reader = reader;
  }

  /** Matches all documents if each of them passes. */
  static Query of(IndexReader reader, String space, MemoryFilter filter) throws IOException {
    return new FilterQuery(reader).build(space, filter);
  }

  private Query build(String space, MemoryFilter filter) throws IOException {
    exact(Fields.SPACE, space);
    if (filter.type().isPresent()) {
      exact(Fields.TYPE, filter.type().get().label());
    }
    for (String tag : filter.tags()) {
      exact(Fields.TAG, tag);
    }
    if (filter.source().isPresent()) {
      exact(Fields.SOURCE, filter.source().get());
    }
    if (filter.language().isPresent()) {
      exact(Fields.LANGUAGE, filter.language().get());
    }
    for (var field : filter.metadata().entrySet()) {
      exact(Fields.METADATA, Exact.field(field.getKey(), field.getValue()));
    }
    if (!filter.includeArchived()) {
      exact(Fields.ARCHIVED, Boolean.toString(false));
    }
    if (!filter.includeForgotten()) {
      exact(Fields.FORGOTTEN, Boolean.toString(false));
    }
    created(filter);
    BooleanQuery narrowed = query.build();
    return narrowed.clauses().isEmpty() ? new MatchAllDocsQuery() : narrowed;
  }

  // Often every memory is of one space and none is forgotten: what all have narrows nothing.
  private void exact(String field, String value) throws IOException {
    Term term = new Term(field, Exact.term(value));
    if (reader.docFreq(term) < reader.maxDoc()) {
      query.add(new TermQuery(term), Occur.FILTER);
    }
  }

  private void created(MemoryFilter filter) {
    if (filter.since().isEmpty() && filter.until().isEmpty()) {
      return;
    }
    long first = Exact.nanos(filter.since().orElse(Instant.MIN));
    // The range is closed at both ends, "until" is not part of it.
    long last = filter.until().map(until -> Exact.nanos(until) - 1).orElse(Long.MAX_VALUE);
    query.add(LongPoint.newRangeQuery(Fields.CREATED, first, last), Occur.FILTER);
  }
}
