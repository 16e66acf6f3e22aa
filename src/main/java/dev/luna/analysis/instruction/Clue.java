package dev.luna.analysis.instruction;

import java.util.Arrays;
import java.util.Optional;

/**
 * A place in a text that speaks for its instructing an assistant.
 *
 * @param name of a {@link Kind}, or of a cue that only counts
 * @param points how much it tells, 1 to 10
 * @param start where it begins, in UTF-16 units
 * @param end the place after its last unit
 */
record Clue(String name, int points, int start, int end) {

  /** What it would be a finding of; empty where it only counts. */
  Optional<Kind> kind() {
    return Arrays.stream(Kind.values()).filter(kind -> kind.label().equals(name)).findFirst();
  }

  /** With fewer points; empty where none are left. */
  Optional<Clue> less(int fewer) {
    return Optional.of(new Clue(name, points - fewer, start, end))
        .filter(clue -> clue.points() > 0);
  }

  /** Whether it names an assistant as the one who is spoken to. */
  boolean isAddress() {
    return name.equals("addressed");
  }

  boolean overlaps(Clue other) {
    return start < other.end && other.start < end;
  }
}
