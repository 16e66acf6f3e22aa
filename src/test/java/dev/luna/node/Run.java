package dev.luna.node;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;

/**
 * What a program did.
 *
 * @param output its standard output
 * @param errors its standard error output
 */
public record Run(int exitCode, String output, String errors) {

  /**
   * The JSON object that the program printed.
   *
   * @throws AssertionError if it failed, with all that it said
   */
  public JsonObject json() {
    if (exitCode != 0) {
      throw new AssertionError(toString());
    }
    return JsonText.parseObject(output);
  }

  @Override
  public String toString() {
    return "Exit code %d%n%s%n%s".formatted(exitCode, output, errors);
  }
}
