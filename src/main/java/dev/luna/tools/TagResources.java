package dev.luna.tools;

import dev.luna.json.JsonMapping;
import dev.luna.json.JsonText;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Completion;
import dev.luna.mcp.ResourceTemplate;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Memories by tag as resources, which clients can subscribe to. */
@ApplicationScoped
public class TagResources {

  private static final String TAGGED = "luna://memories/tag/{tag}";
  private static final int PAGE = 100;

  private final Memories memories;
  private final MemoryViews views;

  @Inject
  public TagResources(Memories memories, MemoryViews views) {
    this.memories = memories;
    this.views = views;
  }

  protected TagResources() {
    this(null, null);
  }

  @ResourceTemplate(
      uriTemplate = TAGGED,
      name = "tagged",
      title = "Memories with a tag",
      description = "The newest 100 memories with a tag",
      mimeType = "application/json")
  public Optional<JsonObject> tagged(Caller caller, String tag) {
    List<Memory> found =
        memories.list(caller.space(), MemoryFilter.tagged(tag), Optional.empty(), PAGE).items();
    JsonArrayBuilder items = JsonText.array();
    views.of(caller.space(), found).forEach(view -> items.add(JsonMapping.object(view)));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(JsonText.object().add("memories", items).build());
  }

  @Completion(uriTemplate = TAGGED, argument = "tag")
  public List<String> completeTag(Caller caller, String typed) {
    return memories.tags(caller.space(), typed, PAGE);
  }

  /** The address of a tag, as RFC 6570 writes what is in it. */
  static String uri(String tag) {
    String encoded =
        URLEncoder.encode(tag, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A")
            .replace("%7E", "~");
    return TAGGED.replace("{tag}", encoded);
  }
}
