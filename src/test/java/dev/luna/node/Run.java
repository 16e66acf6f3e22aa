package dev.luna.node;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

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
    return Json.createReader(new StringReader(output)).readObject();
  }

  @Override
  public String toString() {
    return "Exit code %d%n%s%n%s".formatted(exitCode, output, errors);
  }
}
