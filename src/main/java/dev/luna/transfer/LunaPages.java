package dev.luna.transfer;

import dev.luna.json.JsonText;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.InvalidCursorException;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryStore;
import dev.luna.memory.Page;
import dev.luna.memory.StateSnapshot;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A whole space as lines of Luna's own format: memories, links, figures, history of φ. */
final class LunaPages {

  /** A text that is longer than this ends its page. */
  private static final int LONG_ENOUGH = 1 << 20;

  /** Memories can be long: so many at once. */
  private static final int STEP = 20;

  private static final int HISTORY_STEP = 100;

  private enum Section {
    MEMORIES,
    LINKS,
    FIGURES,
    PHI
  }

  /** Where a page starts: a section, and a cursor of the store in it. */
  private record Position(Section section, Optional<String> within) {

    private static final Position START = new Position(Section.MEMORIES, Optional.empty());

    static Position parse(String cursor) {
      int colon = cursor.indexOf(':');
      String within = cursor.substring(colon + 1);
      try {
        return new Position(
            Section.valueOf(cursor.substring(0, Math.max(0, colon))),
            within.isEmpty() ? Optional.empty() : Optional.of(within));
      } catch (IllegalArgumentException e) {
        throw new InvalidCursorException(e, "cursor.export", cursor);
      }
    }

    Optional<Position> next(Optional<String> nextCursor) {
      if (nextCursor.isPresent()) {
        return Optional.of(new Position(section, nextCursor));
      }
      return section == Section.PHI
          ? Optional.empty()
          : Optional.of(new Position(Section.values()[section.ordinal() + 1], Optional.empty()));
    }

    String text() {
      return section + ":" + within.orElse("");
    }
  }

  private final MemoryStore store;
  private final String space;

  LunaPages(MemoryStore store, String space) {
    this.store = store;
    this.space = space;
  }

  /** At most {@code limit} lines and the header; at least one line, unless it is the end. */
  ExportPage page(Optional<String> cursor, int limit) {
    Optional<Position> position = Optional.of(cursor.map(Position::parse).orElse(Position.START));
    StringBuilder text = new StringBuilder();
    if (cursor.isEmpty()) {
      append(text, LunaJson.header());
    }
    int left = limit;
    while (position.isPresent() && left > 0 && text.length() < LONG_ENOUGH) {
      Page<JsonObject> lines = lines(position.get(), Math.min(left, STEP));
      lines.items().forEach(line -> append(text, line));
      left -= lines.items().size();
      position = position.get().next(lines.nextCursor());
    }
    return new ExportPage(text.toString(), position.map(Position::text));
  }

  private Page<JsonObject> lines(Position at, int limit) {
    return switch (at.section()) {
      case MEMORIES -> memories(at.within(), limit);
      case LINKS -> mapped(store.allLinks(space, at.within(), limit), LunaJson::link);
      case FIGURES -> new Page<>(figures(), Optional.empty());
      case PHI -> mapped(store.allPhi(space, at.within(), limit), LunaJson::phi);
    };
  }

  private Page<JsonObject> memories(Optional<String> cursor, int limit) {
    Page<Memory> page = store.list(space, MemoryFilter.everything(), cursor, limit);
    return mapped(page, memory -> LunaJson.memory(memory, history(memory.id())));
  }

  /** Oldest first. */
  private List<HistoryEntry> history(String id) {
    List<HistoryEntry> history = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<HistoryEntry> page = store.history(space, id, cursor, HISTORY_STEP);
      history.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    Collections.reverse(history);
    return history;
  }

  // After the memories and links on which it depends whether a condition holds.
  private List<JsonObject> figures() {
    StateSnapshot state = store.snapshot(space);
    List<JsonObject> lines = new ArrayList<>();
    new TreeMap<>(state.counters())
        .forEach((counter, value) -> lines.add(LunaJson.counter(counter, value)));
    new TreeMap<>(state.baselines())
        .forEach((measure, baseline) -> lines.add(LunaJson.baseline(measure, baseline)));
    new TreeMap<>(state.held())
        .forEach((condition, since) -> lines.add(LunaJson.held(condition, since)));
    return lines;
  }

  private static <T> Page<JsonObject> mapped(Page<T> page, Function<T, JsonObject> line) {
    return new Page<>(page.items().stream().map(line).toList(), page.nextCursor());
  }

  private static void append(StringBuilder text, JsonObject line) {
    text.append(JsonText.write(line)).append('\n');
  }
}
