package dev.luna.transfer;

import dev.luna.json.JsonText;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Tells what a file of the original holds. */
final class FractalDocuments {

  private final List<FractalShape> shapes;

  FractalDocuments(ZoneId zone) {
    shapes =
        List.of(new StateFile(zone), new PureMemory(zone), new FlatMemory(zone), new Essay(zone));
  }

  /**
   * The memory in a file.
   *
   * @throws UnreadableException if there is none; its message says why
   */
  FractalMemory memory(FractalFile file) {
    JsonObject document = document(file.file());
    return shapes.stream()
        .map(shape -> shape.read(file, document))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new UnreadableException("memory.shapeless"));
  }

  /**
   * The JSON object that a file is.
   *
   * @throws UnreadableException if it is none
   */
  static JsonObject document(SourceFile file) {
    try {
      return JsonText.parseObject(file.text());
    } catch (JsonException e) {
      throw new UnreadableException(e, "json.invalid", Text.oneLine(e));
    }
  }
}
