package dev.luna.mcp.protocol;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A request that clients may send, and the eras that know it. */
public enum McpMethod {
  INITIALIZE("initialize", Era.LEGACY),
  PING("ping", Era.LEGACY),
  SET_LOG_LEVEL("logging/setLevel", Era.LEGACY),
  SUBSCRIBE("resources/subscribe", Era.LEGACY),
  UNSUBSCRIBE("resources/unsubscribe", Era.LEGACY),
  DISCOVER("server/discover", Era.MODERN),
  LISTEN("subscriptions/listen", Era.MODERN),
  LIST_TOOLS("tools/list", Era.LEGACY, Era.MODERN),
  CALL_TOOL("tools/call", Era.LEGACY, Era.MODERN),
  LIST_RESOURCES("resources/list", Era.LEGACY, Era.MODERN),
  LIST_RESOURCE_TEMPLATES("resources/templates/list", Era.LEGACY, Era.MODERN),
  READ_RESOURCE("resources/read", Era.LEGACY, Era.MODERN),
  LIST_PROMPTS("prompts/list", Era.LEGACY, Era.MODERN),
  GET_PROMPT("prompts/get", Era.LEGACY, Era.MODERN),
  COMPLETE("completion/complete", Era.LEGACY, Era.MODERN);

  private static final Set<McpMethod> CACHEABLE =
      EnumSet.of(
          DISCOVER,
          LIST_TOOLS,
          LIST_RESOURCES,
          LIST_RESOURCE_TEMPLATES,
          READ_RESOURCE,
          LIST_PROMPTS);

  private final String text;
  private final Set<Era> eras;

  McpMethod(String text, Era... eras) {
    this.text = text;
    this.eras = Set.of(eras);
  }

  /** The method's name on the wire. */
  public String text() {
    return text;
  }

  public boolean existsIn(Era era) {
    return eras.contains(era);
  }

  /** Whether results of the stateless era carry cache hints (SEP-2549). */
  public boolean cacheable() {
    return CACHEABLE.contains(this);
  }

  /** Whether serving it runs a tool, a prompt, a resource or a completion, which may take long. */
  public boolean runsFeature() {
    return this == CALL_TOOL || this == GET_PROMPT || this == READ_RESOURCE || this == COMPLETE;
  }

  /** The parameter that the {@code Mcp-Name} header repeats (SEP-2243), if there is one. */
  public Optional<String> nameParameter() {
    return switch (this) {
      case CALL_TOOL, GET_PROMPT -> Optional.of("name");
      case READ_RESOURCE -> Optional.of("uri");
      default -> Optional.empty();
    };
  }

  public static Optional<McpMethod> of(String text) {
    return Arrays.stream(values()).filter(method -> method.text.equals(text)).findFirst();
  }
}
