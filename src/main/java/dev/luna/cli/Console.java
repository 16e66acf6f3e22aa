package dev.luna.cli;

import java.io.PrintStream;
import java.util.Locale;

/** Where a command reports: results on standard output, all else on standard error. */
public final class Console {

  private final PrintStream output;
  private final PrintStream errors;
  private final boolean terminal;
  private final Texts texts;

  /**
   * @param terminal whether somebody watches {@code errors}
   */
  public Console(PrintStream output, PrintStream errors, boolean terminal, Locale locale) {
    this.output = output;
    this.errors = errors;
    this.terminal = terminal;
    this.texts = new Texts(locale);
  }

  Texts texts() {
    return texts;
  }

  /** Prints a result. */
  void print(String key, Object... values) {
    printText(texts.say(key, values));
  }

  void printText(String text) {
    output.println(text);
  }

  /** Says what happens, or what went wrong. */
  void note(String key, Object... values) {
    noteText(texts.say(key, values));
  }

  void noteText(String text) {
    errors.println("luna: " + text);
  }

  /** A progress to be closed when the work ends. */
  ProgressLine progress() {
    return new ProgressLine(errors, terminal, texts);
  }
}
