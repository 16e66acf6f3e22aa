package dev.luna.transfer;

import java.util.List;

/**
 * A memory of the original Luna, in whatever shape it was.
 *
 * @param remark on how it was read; may be empty
 * @param related ids of memories that belong together with it
 * @param parents ids of memories that it grew out of
 * @param children ids of memories that grew out of it
 */
record FractalMemory(
    Foreign foreign,
    String remark,
    List<String> related,
    List<String> parents,
    List<String> children) {

  static FractalMemory unlinked(Foreign foreign, String remark) {
    return new FractalMemory(foreign, remark, List.of(), List.of(), List.of());
  }
}
