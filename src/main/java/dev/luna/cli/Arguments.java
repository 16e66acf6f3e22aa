package dev.luna.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words after a command.
 *
 * @param options with their values; a flag has an empty one
 */
record Arguments(List<String> operands, Map<String, String> options) {

  /**
   * @param valued options that have a value, as {@code --name value} or {@code --name=value}
   * @param flags options that have none
   * @throws UsageException if there is another option, or a value is missing
   */
  static Arguments parse(List<String> words, Set<String> valued, Set<String> flags) {
    Deque<String> rest = new ArrayDeque<>(words);
    List<String> operands = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    while (!rest.isEmpty()) {
      String word = rest.pop();
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (word.equals("--")) {
        operands.addAll(rest);
        rest.clear();
      } else if (!word.startsWith("--")) {
        operands.add(word);
      } else if (flags.contains(word)) {
        options.put(word, "");
      } else if (valued.contains(name)) {
        options.put(name, equals < 0 ? value(name, rest) : word.substring(equals + 1));
      } else {
        throw new UsageException("usage.option", word);
      }
    }
    return new Arguments(operands, options);
  }

  /** The only operand. */
  String one() {
    return optional().orElseThrow(() -> new UsageException("usage.missing"));
  }

  /** The only operand, if there is one. */
  Optional<String> optional() {
    if (operands.size() > 1) {
      throw new UsageException("usage.more", operands.get(1));
    }
    return operands.stream().findFirst();
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new UsageException("usage.value", option);
    }
    return rest.pop();
  }
}
