package dev.luna.memory.sqlite;

import dev.luna.memory.MemoryFilter;
import java.util.ArrayList;
import java.util.List;

/** A select of the memories of a space that pass a filter, newest first. */
final class FilteredSelect {

  /** As {@link dev.luna.memory.MetadataFields} has it; JSON's true is SQLite's 1. */
  private static final String METADATA =
      """
      EXISTS (SELECT 1 FROM json_tree(m.metadata) f
               WHERE f.atom IS NOT NULL AND f.type <> 'real'
                 AND (f.path = '$' AND f.key = ? OR f.path = '$.' || json_quote(?))
                 AND CASE f.type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false'
                                 ELSE CAST(f.atom AS TEXT) END = ?)
      """;

  private final StringBuilder sql = new StringBuilder(MemoryRows.SELECT);
  private final List<Object> arguments = new ArrayList<>();

  FilteredSelect(String space, MemoryFilter filter) {
    sql.append("WHERE m.space = ?");
    arguments.add(space);
    filter.type().ifPresent(type -> and("m.type = ?", type.name()));
    filter.source().ifPresent(source -> and("m.source = ?", source));
    filter.language().ifPresent(language -> and("m.language = ?", language));
    filter.since().ifPresent(since -> and("m.created >= ?", Micros.of(since)));
    filter.until().ifPresent(until -> and("m.created < ?", Micros.of(until)));
    if (!filter.includeArchived()) {
      and("m.archived_at IS NULL");
    }
    if (!filter.includeForgotten()) {
      and("m.forgotten_at IS NULL");
    }
    filter
        .tags()
        .forEach(
            tag ->
                and(
                    "m.pk IN (SELECT memory FROM memory_tag WHERE space = ? AND tag = ?)",
                    space,
                    tag));
    filter.metadata().forEach((name, text) -> and(METADATA, name, name, text));
  }

  FilteredSelect after(ListCursor cursor) {
    and("(m.created, m.id) < (?, ?)", cursor.created(), cursor.id());
    return this;
  }

  FilteredSelect limit(int limit) {
    sql.append(" ORDER BY m.created DESC, m.id DESC LIMIT ?");
    arguments.add(limit);
    return this;
  }

  String sql() {
    return sql.toString();
  }

  Object[] arguments() {
    return arguments.toArray();
  }

  private void and(String condition, Object... values) {
    sql.append(" AND ").append(condition);
    arguments.addAll(List.of(values));
  }
}
