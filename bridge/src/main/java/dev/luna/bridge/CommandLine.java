package dev.luna.bridge;

import java.util.List;
import java.util.Map;

/**
 * What the user asked for.
 *
 * @param action what to do
 * @param settings how to reach the server; null where only a text is shown, as are the others
 * @param network how to leave this machine
 * @param mayStart whether to start a server where none answers
 */
record CommandLine(Action action, Settings settings, Network network, boolean mayStart) {

  /** What one start of the program does. */
  enum Action {
    RUN,
    DOCTOR,
    HELP,
    VERSION
  }

  static CommandLine parse(List<String> arguments, Map<String, String> environment)
      throws UsageException {
    return new CommandLineParser(environment).parse(arguments);
  }
}
