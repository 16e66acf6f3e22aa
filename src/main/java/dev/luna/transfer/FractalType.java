package dev.luna.transfer;

import dev.luna.memory.MemoryType;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Which type a memory of the original has: it says so, or its id does, or its folder. */
final class FractalType {

  private FractalType() {}

  static MemoryType of(FractalFile file, JsonObject document) {
    return said(document)
        .or(() -> TypeNames.ofFolder(file.file().relative()))
        .orElse(MemoryType.LEAF);
  }

  private static Optional<MemoryType> said(JsonObject document) {
    return Json.string(document, "type")
        .flatMap(TypeNames::of)
        .or(() -> Json.string(document, "memory_type").flatMap(TypeNames::of))
        .or(
            () ->
                Json.string(document, "id").map(id -> id.split("_", 2)[0]).flatMap(TypeNames::of));
  }
}
