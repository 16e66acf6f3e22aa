package dev.luna.transfer;

import dev.luna.memory.Baseline;
import dev.luna.memory.Counter;
import dev.luna.memory.Forgotten;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.PhiPoint;
import dev.luna.memory.Trust;
import dev.luna.memory.Usage;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Reads what {@link LunaJson} writes. */
final class LunaParser implements JsonLines.Parser {

  private final String space;

  LunaParser(String space) {
    this.space = space;
  }

  /** Whether this is the first line of the format. */
  static boolean isHeader(JsonObject object) {
    return LunaJson.FORMAT.equals(object.getString("format", ""));
  }

  @Override
  public List<Arrival> parse(JsonObject object) {
    Fields line = new Fields(object);
    if (isHeader(object)) {
      requireKnown(line.wholeNumber("version", 0));
      return List.of();
    }
    return List.of(
        switch (line.string("kind")) {
          case "memory" -> memory(line);
          case "link" -> new Arrival.OfLink(link(line));
          case "counter" ->
              new Arrival.OfCounter(
                  line.constant("name", Counter.class), line.wholeNumber("value", 0));
          case "baseline" -> new Arrival.OfBaseline(line.string("measure"), baseline(line));
          case "held" -> new Arrival.OfHeld(line.string("condition"), line.time("since"));
          case "phi" -> new Arrival.OfPhi(phi(line));
          default ->
              throw new UnreadableException("kind.unknown", Text.oneLine(line.string("kind")));
        });
  }

  private Arrival memory(Fields line) {
    Memory memory = read(line);
    List<HistoryEntry> history =
        line.objects("history").stream().map(entry -> entry(memory.id(), entry)).toList();
    if (history.isEmpty()) {
      throw new UnreadableException("history.none");
    }
    return new Arrival.OfMemory(memory, history, true, Optional.empty());
  }

  private HistoryEntry entry(String id, Fields entry) {
    Memory before = entry.optionalObject("before").map(it -> read(new Fields(it))).orElse(null);
    if (before != null && !before.id().equals(id)) {
      throw new UnreadableException(
          "history.of_another", Text.oneLine(id), Text.oneLine(before.id()));
    }
    return new HistoryEntry(
        id,
        entry.wholeNumber("version", 1),
        entry.time("at"),
        entry.string("action"),
        entry.string("actor"),
        before);
  }

  private Memory read(Fields line) {
    return new Memory(
        line.string("id"),
        space,
        line.constant("type", MemoryType.class),
        line.string("content"),
        line.strings("tags"),
        line.optionalObject("metadata").orElse(JsonValue.EMPTY_JSON_OBJECT),
        line.string("language"),
        line.string("source"),
        line.constant("trust", Trust.class),
        line.time("created"),
        line.time("updated"),
        line.wholeNumber("version", 1),
        usage(line),
        line.optionalTime("archived"),
        line.optionalObject("forgotten")
            .map(Fields::new)
            .map(it -> new Forgotten(it.time("at"), it.string("reason"))));
  }

  private static Usage usage(Fields line) {
    return new Usage(
        line.wholeNumber("accessed_count", 0),
        line.optionalTime("last_accessed"),
        line.wholeNumber("useful", 0),
        line.wholeNumber("not_useful", 0));
  }

  private static KeptLink link(Fields line) {
    Link link =
        new Link(
            line.string("from"),
            line.string("to"),
            line.string("relation"),
            line.number("score"),
            line.string("reason"),
            line.time("created"));
    return new KeptLink(link, line.optionalTime("removed"));
  }

  private static Baseline baseline(Fields line) {
    return new Baseline(
        line.number("value"),
        line.number("first"),
        line.wholeNumber("observations", 1),
        line.time("first_at"),
        line.time("last_at"));
  }

  private static PhiPoint phi(Fields line) {
    return new PhiPoint(
        line.time("at"), line.number("phi"), line.string("level"), line.string("occasion"));
  }

  private static void requireKnown(long version) {
    if (version < 1 || version > LunaJson.VERSION) {
      throw new TransferException("file.newer", version, LunaJson.VERSION);
    }
  }
}
