package dev.luna.tools;

import dev.luna.json.JsonMapping;
import dev.luna.json.JsonText;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Completion;
import dev.luna.mcp.ResourceTemplate;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryNotFoundException;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Page;
import dev.luna.state.Luna;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Memories as resources, which clients can subscribe to. */
@ApplicationScoped
public class MemoryResources {

  static final String MEMORY = "luna://memory/{id}";
  static final String MEMORIES = "luna://memories/{type}";

  private static final String JSON = "application/json";
  private static final int PAGE = 100;

  private final Luna luna;
  private final Memories memories;
  private final MemoryViews views;

  @Inject
  public MemoryResources(Luna luna, Memories memories, MemoryViews views) {
    this.luna = luna;
    this.memories = memories;
    this.views = views;
  }

  protected MemoryResources() {
    this(null, null, null);
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
      return Optional.of(
          JsonMapping.object(new MemoryTools.Shown(views.of(caller.space(), memory), links)));
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

  private JsonObject page(Caller caller, MemoryType type) {
    Page<Memory> page =
        memories.list(caller.space(), MemoryFilter.of(type), Optional.empty(), PAGE);
    JsonArrayBuilder items = JsonText.array();
    views.of(caller.space(), page.items()).forEach(view -> items.add(JsonMapping.object(view)));
    JsonObjectBuilder json = JsonText.object().add("memories", items);
    return json.add("total", luna.view(caller.space()).counts().of(type)).build();
  }
}
