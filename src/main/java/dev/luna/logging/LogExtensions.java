package dev.luna.logging;

/** Fields of the lines that the calling thread logs, beside those that every line has. */
interface LogExtensions {

  /** Every later line has the field. */
  void add(String name, String value);

  /** No later line has the field. */
  void remove(String name);
}
