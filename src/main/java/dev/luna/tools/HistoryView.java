package dev.luna.tools;

import dev.luna.memory.HistoryEntry;
import dev.luna.memory.Memory;
import dev.luna.memory.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What happened to a memory, newest first. */
record HistoryView(String id, List<Entry> entries, Optional<String> nextCursor) {

  private static final int MAX_LINE = 300;

  /**
   * One thing that happened.
   *
   * @param version of the memory from then on
   * @param before the memory until then; absent where nothing that it says was touched
   */
  record Entry(long version, Instant at, String actor, String action, Optional<MemoryView> before) {

    static Entry of(HistoryEntry entry) {
      Optional<Memory> before = Optional.ofNullable(entry.before());
      return new Entry(
          entry.version(),
          entry.at(),
          entry.actor(),
          entry.action(),
          before.map(memory -> MemoryView.of(memory, Optional.empty())));
    }
  }

  static HistoryView of(String id, Page<HistoryEntry> page) {
    return new HistoryView(id, page.items().stream().map(Entry::of).toList(), page.nextCursor());
  }

  String toText(Texts texts) {
    StringBuilder text = new StringBuilder(texts.say("history.found", id));
    entries.forEach(entry -> text.append('\n').append(line(entry, texts)));
    nextCursor.ifPresent(cursor -> text.append('\n').append(texts.say("recall.more", cursor)));
    return text.toString();
  }

  private static String line(Entry entry, Texts texts) {
    String line =
        texts.say(
            "history.entry",
            entry.version(),
            entry.at().truncatedTo(ChronoUnit.SECONDS),
            texts.say("action." + entry.action()),
            entry.actor());
    return entry
        .before()
        .map(
            before ->
                line
                    + texts.say(
                        "history.before", Snippet.of(before.content(), List.of(), MAX_LINE).text())
                    + Flag.warning(before.flags(), texts))
        .orElse(line);
  }
}
