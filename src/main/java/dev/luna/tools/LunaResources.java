package dev.luna.tools;

import dev.luna.json.JsonMapping;
import dev.luna.json.JsonText;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Completion;
import dev.luna.mcp.Resource;
import dev.luna.mcp.ResourceTemplate;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryNotFoundException;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Page;
import dev.luna.state.Luna;
import dev.luna.tools.StateTools.Aspect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** State and memories as resources, which clients can subscribe to. */
@ApplicationScoped
@ExplainFailures
public class LunaResources {

  static final String STATE = "luna://state";
  static final String ASPECT = "luna://state/{aspect}";
  static final String MEMORY = "luna://memory/{id}";
  static final String MEMORIES = "luna://memories/{type}";

  private static final String JSON = "application/json";
  private static final int PAGE = 100;

  private final Luna luna;
  private final Memories memories;

  @Inject
  public LunaResources(Luna luna, Memories memories) {
    this.luna = luna;
    this.memories = memories;
  }

  protected LunaResources() {
    this(null, null);
  }

  @Resource(
      uri = STATE,
      name = "state",
      title = "Luna's state",
      description = "φ with its components, level, counts and activity",
      mimeType = JSON)
  public JsonObject state(Caller caller) {
    return state(caller, Aspect.ALL);
  }

  @ResourceTemplate(
      uriTemplate = ASPECT,
      name = "aspect",
      title = "One aspect of the state",
      description = "One aspect of Luna's state, like phi or memory",
      mimeType = JSON)
  public Optional<JsonObject> aspect(Caller caller, String aspect) {
    return Arrays.stream(Aspect.values())
        .filter(known -> label(known).equals(aspect))
        .findFirst()
        .map(known -> state(caller, known));
  }

  @Completion(uriTemplate = ASPECT, argument = "aspect")
  public List<String> completeAspect(String typed) {
    return Arrays.stream(Aspect.values())
        .map(LunaResources::label)
        .filter(label -> label.startsWith(typed))
        .toList();
  }

  @ResourceTemplate(
      uriTemplate = MEMORY,
      name = "memory",
      title = "One memory",
      description = "A memory with its links; reading it counts as an access",
      mimeType = JSON)
  public Optional<JsonObject> memory(Caller caller, String id) {
    try {
      Memory memory = memories.get(caller.space(), id);
      List<LinkView> links = LinkView.all(memories.links(caller.space(), id));
      return Optional.of(JsonMapping.object(new MemoryTools.Shown(MemoryView.of(memory), links)));
    } catch (MemoryNotFoundException e) {
      return Optional.empty();
    }
  }

  @ResourceTemplate(
      uriTemplate = MEMORIES,
      name = "memories",
      title = "Memories of a type",
      description = "The newest 100 memories of type root, branch, leaf or seed",
      mimeType = JSON)
  public Optional<JsonObject> memories(Caller caller, String type) {
    return Arrays.stream(MemoryType.values())
        .filter(known -> known.label().equals(type))
        .findFirst()
        .map(known -> page(caller, known));
  }

  @Completion(uriTemplate = MEMORIES, argument = "type")
  public List<String> completeType(String typed) {
    return Arrays.stream(MemoryType.values())
        .map(MemoryType::label)
        .filter(label -> label.startsWith(typed))
        .toList();
  }

  @Completion(uriTemplate = MEMORY, argument = "id")
  public List<String> completeId(Caller caller, String typed) {
    return memories
        .list(caller.space(), MemoryFilter.all(), Optional.empty(), PAGE)
        .items()
        .stream()
        .map(Memory::id)
        .filter(id -> id.startsWith(typed))
        .toList();
  }

  /** The addresses of all that shows the state. */
  static List<String> stateUris() {
    Stream<String> aspects =
        Arrays.stream(Aspect.values()).map(aspect -> ASPECT.replace("{aspect}", label(aspect)));
    return Stream.concat(Stream.of(STATE), aspects).toList();
  }

  private JsonObject state(Caller caller, Aspect aspect) {
    return JsonMapping.object(
        StateReport.of(luna.view(caller.space()), aspect, caller.locale(), Clock.systemUTC()));
  }

  private static String label(Aspect aspect) {
    return aspect.name().toLowerCase(Locale.ROOT);
  }

  private JsonObject page(Caller caller, MemoryType type) {
    Page<Memory> page =
        memories.list(caller.space(), MemoryFilter.of(type), Optional.empty(), PAGE);
    JsonArrayBuilder items = JsonText.array();
    page.items().forEach(memory -> items.add(JsonMapping.object(MemoryView.of(memory))));
    JsonObjectBuilder json = JsonText.object().add("memories", items);
    return json.add("total", luna.view(caller.space()).counts().of(type)).build();
  }
}
