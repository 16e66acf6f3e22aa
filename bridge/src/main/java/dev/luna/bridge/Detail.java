package dev.luna.bridge;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the bridge looks up in the parameters of a message. */
enum Detail {
  NAME("params/name"),
  URI("params/uri"),
  CURSOR("params/cursor"),
  /** What {@code initialize} proposes. */
  PROPOSED_VERSION("params/protocolVersion"),
  /** What every request of the stateless era carries. */
  STATELESS_VERSION("params/_meta/io.modelcontextprotocol/protocolVersion"),
  /** The request that {@code notifications/cancelled} is about. */
  CANCELLED("params/requestId");

  private static final Map<String, Detail> BY_PATH =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(detail -> detail.path, Function.identity()));

  private final String path;

  Detail(String path) {
    this.path = path;
  }

  /** The detail at a path of keys, or null if nobody asks for what is there. */
  static Detail at(String path) {
    return BY_PATH.get(path);
  }
}
