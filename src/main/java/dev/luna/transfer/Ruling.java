package dev.luna.transfer;

import dev.luna.transfer.ImportReport.Entry;
import dev.luna.transfer.ImportReport.Kind;
import dev.luna.transfer.ImportReport.Outcome;

/** What became of one arrival, and why. */
record Ruling(Outcome outcome, String reason) {

  static final Ruling IMPORTED = new Ruling(Outcome.IMPORTED, "");
  static final Ruling PRESENT = new Ruling(Outcome.PRESENT, "");

  static Ruling present(String reason) {
    return new Ruling(Outcome.PRESENT, reason);
  }

  static Ruling conflicting(String reason) {
    return new Ruling(Outcome.CONFLICTING, reason);
  }

  static Ruling skipped(String reason) {
    return new Ruling(Outcome.SKIPPED, reason);
  }

  Entry entry(String where, Kind kind, String id) {
    return new Entry(where, kind, id, outcome, reason);
  }
}
