package dev.luna.transfer;

import jakarta.json.JsonObject;
import java.util.Optional;

/** A way in which the original, in one of its versions, wrote something down. */
@FunctionalInterface
interface FractalShape {

  /** The memory in a document; empty if it does not have this shape. */
  Optional<FractalMemory> read(FractalFile file, JsonObject document);
}
