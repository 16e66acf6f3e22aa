package dev.luna.transfer;

import dev.luna.memory.HistoryEntry;
import dev.luna.memory.Memory;
import dev.luna.memory.Trust;
import dev.luna.text.Sentence;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What all memories of one import have in common.
 *
 * @param space that they will belong to
 * @param actor who imports them
 * @param now when they are imported
 * @param zone of times that name none
 * @param languages tells the language of a text
 */
record Origin(
    String space, String actor, Instant now, ZoneId zone, UnaryOperator<String> languages) {

  static Origin of(ImportRequest request, Instant now, UnaryOperator<String> languages) {
    return new Origin(
        request.space(),
        request.actor(),
        now.truncatedTo(ChronoUnit.MICROS),
        request.zone(),
        languages);
  }

  /**
   * A memory that begins its life in Luna now.
   *
   * @param where it was; on record in its history
   * @param remark on how it was read, likewise, if there is one
   */
  Arrival.OfMemory arrival(Foreign foreign, String where, Optional<Sentence> remark) {
    Instant created = foreign.created().truncatedTo(ChronoUnit.MICROS);
    Memory memory =
        new Memory(
            foreign.id(),
            space,
            foreign.type(),
            foreign.content(),
            foreign.tags().stream().distinct().toList(),
            foreign.metadata(),
            foreign.language().orElseGet(() -> languages.apply(foreign.content())),
            foreign.source(),
            Trust.IMPORT,
            created,
            foreign.updated().truncatedTo(ChronoUnit.MICROS),
            1,
            foreign.usage(),
            foreign.archived().map(at -> at.truncatedTo(ChronoUnit.MICROS)),
            Optional.empty());
    String read = remark.map(it -> "; " + it.in(Locale.ENGLISH)).orElse("");
    String by = "%s (from %s%s)".formatted(actor, where, read);
    HistoryEntry stored = new HistoryEntry(memory.id(), 1, now, "stored", by, null);
    return new Arrival.OfMemory(memory, List.of(stored), foreign.identified(), remark);
  }
}
