package dev.luna.analysis.emotion;

import java.util.List;
import java.util.Optional;

/** Turns texts into vectors that are near each other where the meanings are. */
@FunctionalInterface
public interface Vectors {

  /** One vector a text, in the same order; empty where there are none at the moment. */
  Optional<List<float[]>> of(List<String> texts);
}
