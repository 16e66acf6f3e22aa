package dev.luna.bridge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * What the user asked for.
 *
 * @param action what to do
 * @param settings how to reach the server; null unless the action is to run
 */
record CommandLine(Action action, Settings settings) {

  /** What one start of the program does. */
  enum Action {
    RUN,
    HELP,
    VERSION
  }

  static CommandLine parse(List<String> arguments, Map<String, String> environment)
      throws UsageException {
    Deque<String> rest = new ArrayDeque<>(arguments);
    ServerAddress address = ServerAddress.fromEnvironment(environment);
    while (!rest.isEmpty()) {
      String flag = rest.pop();
      switch (flag) {
        case "--help", "-h" -> {
          return new CommandLine(Action.HELP, null);
        }
        case "--version" -> {
          return new CommandLine(Action.VERSION, null);
        }
        case "--url" -> address = new ServerAddress("--url", value(flag, rest));
        default -> address = inline(flag);
      }
    }
    return new CommandLine(
        Action.RUN, new Settings(address.uri(), BearerToken.fromEnvironment(environment)));
  }

  private static String value(String flag, Deque<String> rest) throws UsageException {
    if (rest.isEmpty()) {
      throw new UsageException(Text.of("usage.missing", flag));
    }
    return rest.pop();
  }

  private static ServerAddress inline(String flag) throws UsageException {
    if (!flag.startsWith("--url=")) {
      throw new UsageException(Text.of("usage.unknown", flag));
    }
    return new ServerAddress("--url", flag.substring("--url=".length()));
  }
}
