package dev.luna.transfer;

import dev.luna.text.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * A memory of the original Luna, in whatever shape it was.
 *
 * @param remark on how it was read, if there is one
 * @param related ids of memories that belong together with it
 * @param parents ids of memories that it grew out of
 * @param children ids of memories that grew out of it
 */
record FractalMemory(
    Foreign foreign,
    Optional<Sentence> remark,
    List<String> related,
    List<String> parents,
    List<String> children) {

  static FractalMemory unlinked(Foreign foreign, Optional<Sentence> remark) {
    return new FractalMemory(foreign, remark, List.of(), List.of(), List.of());
  }
}
