package dev.luna.transfer;

import dev.luna.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What became of everything that an import found.
 *
 * @param format of the source
 * @param dryRun whether nothing was written, and {@link Outcome#IMPORTED} means that it would be
 * @param entries one for each file, memory, link and figure, in the order of the source
 */
public record ImportReport(TransferFormat format, boolean dryRun, List<Entry> entries) {

  /** What an entry is about. */
  public enum Kind {
    MEMORY,
    LINK,
    /** A counter, a baseline, a condition of metamorphosis, or a point of the history of φ. */
    EVIDENCE,
    /** A file, or a part of one, that is no memory of its own. */
    FILE;

    /** The name on the wire, in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of it. */
  public enum Outcome {
    /** It is in the space now and was not before. */
    IMPORTED,
    /** It was in the space before; nothing was changed. */
    PRESENT,
    /** The space has something else in its place; nothing was changed. */
    CONFLICTING,
    /** It cannot be imported. */
    SKIPPED,
    /** It is no memory and does not belong into a space. */
    IGNORED;

    /** The name on the wire, in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One thing that was found.
   *
   * @param where file, and line where it has lines
   * @param id of the memory, or ends and kind of a link; empty where there is none
   * @param reason why that became of it, where there is something to say
   * @param flags what a memory that was imported wants of an assistant, if it tries to give it
   *     instructions
   */
  public record Entry(
      String where,
      Kind kind,
      String id,
      Outcome outcome,
      Optional<Sentence> reason,
      Set<String> flags) {

    Entry(String where, Kind kind, String id, Outcome outcome, Optional<Sentence> reason) {
      this(where, kind, id, outcome, reason, Set.of());
    }

    /** The reason in a language; empty where there is nothing to say. */
    public String said(Locale locale) {
      return reason.map(sentence -> sentence.in(locale)).orElse("");
    }

    Entry with(Set<String> found) {
      return new Entry(where, kind, id, outcome, reason, found);
    }
  }

  public ImportReport {
    entries = List.copyOf(entries);
  }

  /** How many things of this kind had this outcome. */
  public long count(Kind kind, Outcome outcome) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind && entry.outcome() == outcome)
        .count();
  }

  /** How many of the memories that were imported try to give an assistant instructions. */
  public long flagged() {
    return entries.stream().filter(entry -> !entry.flags().isEmpty()).count();
  }

  /** How many things had this outcome. */
  public long count(Outcome outcome) {
    return entries.stream().filter(entry -> entry.outcome() == outcome).count();
  }
}
