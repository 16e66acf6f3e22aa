package dev.luna.bridge;

import dev.luna.bridge.CommandLine.Action;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Reads the arguments, and the environment where they leave something open. */
final class CommandLineParser {

  private final Map<String, String> environment;
  private final ExtraHeaders headers;
  private Action action = Action.RUN;
  private ServerAddress address;
  private Network.Value proxy;
  private Network.Value authorities;

  CommandLineParser(Map<String, String> environment) throws UsageException {
    this.environment = environment;
    this.headers = ExtraHeaders.fromEnvironment(environment);
    this.address = ServerAddress.fromEnvironment(environment);
    this.proxy = value("LUNA_PROXY");
    this.authorities = value("LUNA_CA");
  }

  CommandLine parse(List<String> arguments) throws UsageException {
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      take(rest.pop(), rest);
    }
    if (action == Action.HELP || action == Action.VERSION) {
      return new CommandLine(action, null, null, false);
    }
    return new CommandLine(
        action, settings(), new Network(proxy, authorities), !address.isChosen() && autostart());
  }

  private void take(String word, Deque<String> rest) throws UsageException {
    switch (word) {
      case "--help", "-h" -> action = Action.HELP;
      case "--version" -> action = Action.VERSION;
      case "doctor" -> action = Action.DOCTOR;
      default -> {
        int equals = word.indexOf('=');
        String flag = equals < 0 ? word : word.substring(0, equals);
        requireKnown(flag);
        set(flag, equals < 0 ? next(flag, rest) : word.substring(equals + 1));
      }
    }
  }

  private static void requireKnown(String flag) throws UsageException {
    if (!List.of("--url", "--header", "--proxy", "--ca").contains(flag)) {
      throw new UsageException(Text.of("usage.unknown", flag));
    }
  }

  private void set(String flag, String value) throws UsageException {
    switch (flag) {
      case "--url" -> address = new ServerAddress(flag, value);
      case "--header" -> headers.add(flag, value);
      case "--proxy" -> proxy = new Network.Value(flag, value);
      default -> authorities = new Network.Value(flag, value);
    }
  }

  private static String next(String flag, Deque<String> rest) throws UsageException {
    if (rest.isEmpty()) {
      throw new UsageException(Text.of("usage.missing", flag));
    }
    return rest.pop();
  }

  private Settings settings() throws UsageException {
    String token = BearerToken.fromEnvironment(environment);
    if (token != null && headers.has("Authorization")) {
      throw new UsageException(Text.of("usage.authorization"));
    }
    return new Settings(address.uri(), token, headers.all());
  }

  private boolean autostart() throws UsageException {
    String text = environment.getOrDefault("LUNA_AUTOSTART", "on").strip();
    if (!text.equalsIgnoreCase("on") && !text.equalsIgnoreCase("off")) {
      throw new UsageException(Text.of("usage.autostart", text));
    }
    return text.equalsIgnoreCase("on");
  }

  private Network.Value value(String variable) {
    String text = environment.getOrDefault(variable, "").strip();
    return text.isEmpty() ? null : new Network.Value(variable, text);
  }
}
