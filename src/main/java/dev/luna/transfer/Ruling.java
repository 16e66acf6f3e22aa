package dev.luna.transfer;

import dev.luna.text.Sentence;
import dev.luna.transfer.ImportReport.Entry;
import dev.luna.transfer.ImportReport.Kind;
import dev.luna.transfer.ImportReport.Outcome;
import java.util.Optional;

/** What became of one arrival, and why. */
record Ruling(Outcome outcome, Optional<Sentence> reason) {

  static final Ruling IMPORTED = new Ruling(Outcome.IMPORTED, Optional.empty());
  static final Ruling PRESENT = new Ruling(Outcome.PRESENT, Optional.empty());

  static Ruling present(String key, Object... values) {
    return of(Outcome.PRESENT, key, values);
  }

  static Ruling conflicting(String key, Object... values) {
    return of(Outcome.CONFLICTING, key, values);
  }

  static Ruling skipped(String key, Object... values) {
    return of(Outcome.SKIPPED, key, values);
  }

  static Ruling skipped(Sentence reason) {
    return new Ruling(Outcome.SKIPPED, Optional.of(reason));
  }

  Entry entry(String where, Kind kind, String id) {
    return new Entry(where, kind, id, outcome, reason);
  }

  private static Ruling of(Outcome outcome, String key, Object... values) {
    return new Ruling(outcome, Optional.of(Sentence.of(Ruling.class, key, values)));
  }
}
