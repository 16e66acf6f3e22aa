package dev.luna.transfer;

/** Reads a source of one format. */
@FunctionalInterface
interface SourceReader {

  /** Hands over everything that the source holds: memories before the links between them. */
  void read(Intake intake);
}
