package dev.luna.memory.lucene;

import dev.luna.memory.MemoryFilter;
import java.time.Instant;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/** A memory filter as clauses that must match and do not score. */
final class FilterClauses {

  private FilterClauses() {}

  static void add(BooleanQuery.Builder query, String space, MemoryFilter filter) {
    exact(query, Fields.SPACE, space);
    filter.type().ifPresent(type -> exact(query, Fields.TYPE, type.label()));
    filter.tags().forEach(tag -> exact(query, Fields.TAG, tag));
    filter.source().ifPresent(source -> exact(query, Fields.SOURCE, source));
    filter.language().ifPresent(language -> exact(query, Fields.LANGUAGE, language));
    filter
        .metadata()
        .forEach((name, text) -> exact(query, Fields.METADATA, Exact.field(name, text)));
    if (!filter.includeArchived()) {
      exact(query, Fields.ARCHIVED, Boolean.toString(false));
    }
    if (!filter.includeForgotten()) {
      exact(query, Fields.FORGOTTEN, Boolean.toString(false));
    }
    created(query, filter);
  }

  private static void exact(BooleanQuery.Builder query, String field, String value) {
    query.add(new TermQuery(new Term(field, Exact.term(value))), Occur.FILTER);
  }

  private static void created(BooleanQuery.Builder query, MemoryFilter filter) {
    if (filter.since().isEmpty() && filter.until().isEmpty()) {
      return;
    }
    long first = Exact.nanos(filter.since().orElse(Instant.MIN));
    // The range is closed at both ends, "until" is not part of it.
    long last = filter.until().map(until -> Exact.nanos(until) - 1).orElse(Long.MAX_VALUE);
    query.add(LongPoint.newRangeQuery(Fields.CREATED, first, last), Occur.FILTER);
  }
}
