package dev.luna.analysis.coherence;

/**
 * Something a word can mean, as the lists of words tell it.
 *
 * @param line of the list
 * @param side of the line: words of one side stand for each other
 */
record Sense(Kind kind, int line, int side) {

  enum Kind {
    CONCEPT,
    OPPOSITE,
    ALTERNATIVE,
    DATE
  }

  /** Whether both cannot be true of one thing. */
  boolean excludes(Sense other) {
    return kind != Kind.CONCEPT && kind == other.kind && line == other.line && side != other.side;
  }
}
