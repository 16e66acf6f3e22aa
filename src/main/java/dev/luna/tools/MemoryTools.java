package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tools that show memories without searching: one whole, or many in order. */
@ApplicationScoped
public class MemoryTools {

  /** A memory with what it is linked to. */
  public record Shown(MemoryView memory, List<LinkView> links) {}

  /** A page of memories, newest first. */
  public record Listed(List<MemoryView> memories, Optional<String> nextCursor) {}

  private static final String FILTER =
      "Only memories whose metadata have these fields with these values";

  private final Memories memories;
  private final MemoryViews views;

  @Inject
  public MemoryTools(Memories memories, MemoryViews views) {
    this.memories = memories;
    this.views = views;
  }

  protected MemoryTools() {
    this(null, null);
  }

  @Tool(
      name = "fractal_memory_get",
      title = "Read a memory",
      description = "Reads one memory whole, with its links, forgotten or not.",
      destructiveHint = false,
      openWorldHint = false)
  public ToolResult<Shown> get(
      Caller caller, @ToolArg(description = "Id of the memory") @NotBlank String id) {
    Memory memory = memories.get(caller.space(), id);
    Shown shown =
        new Shown(
            views.of(caller.space(), memory), LinkView.all(memories.links(caller.space(), id)));
    Texts texts = new Texts(caller.locale());
    return ToolResult.of(
        shown,
        texts.say("get.memory", id, memory.version(), memory.content())
            + Flag.warning(shown.memory().flags(), texts));
  }

  @Tool(
      name = "fractal_memory_list",
      title = "List memories",
      description = "Lists memories, newest first, without searching. Listing is not reading.",
      readOnlyHint = true,
      openWorldHint = false)
  public ToolResult<Listed> list(
      Caller caller,
      @ToolArg(description = "Which type of memories", defaultValue = "\"all\"")
          TypeChoice memoryType,
      @ToolArg(description = "Only memories with all of these tags", defaultValue = "[]")
          Set<String> tags,
      @ToolArg(description = FILTER, defaultValue = "{}", orText = true) JsonObject filter,
      @ToolArg(description = "Only memories from this source") Optional<String> source,
      @ToolArg(description = "Only memories created at or after this time") Optional<Instant> since,
      @ToolArg(description = "Only memories created before this time") Optional<Instant> until,
      @ToolArg(description = "Archived memories too", defaultValue = "false")
          boolean includeArchived,
      @ToolArg(description = "Forgotten memories too", defaultValue = "false")
          boolean includeForgotten,
      @ToolArg(description = "How many", defaultValue = "20") @Min(1) @Max(100) int limit,
      @ToolArg(description = "Where the page before ended: its next_cursor")
          Optional<String> cursor) {
    MemoryFilter which =
        new MemoryFilter(
            memoryType.type(),
            tags,
            MetadataArgument.conditions(filter),
            source,
            Optional.empty(),
            since,
            until,
            includeArchived,
            includeForgotten);
    Page<Memory> page = memories.list(caller.space(), which, cursor, limit);
    Listed listed = new Listed(views.of(caller.space(), page.items()), page.nextCursor());
    return ToolResult.of(listed, listing(new Texts(caller.locale()), listed));
  }

  private static String listing(Texts texts, Listed listed) {
    StringBuilder text = new StringBuilder(texts.say("list.found", listed.memories().size()));
    for (MemoryView memory : listed.memories()) {
      String snippet = Snippet.of(memory.content(), List.of(), 200).text();
      text.append('\n').append(texts.say("list.memory", memory.id(), snippet));
      text.append(Flag.warning(memory.flags(), texts));
    }
    listed
        .nextCursor()
        .ifPresent(cursor -> text.append('\n').append(texts.say("recall.more", cursor)));
    return text.toString();
  }
}
