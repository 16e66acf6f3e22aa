package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolException;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.Edit;
import dev.luna.memory.Link;
import dev.luna.memory.LinkKind;
import dev.luna.memory.Links;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The tools for single memories: read, list, change, forget, bring back, link. */
@ApplicationScoped
@ExplainFailures
public class MemoryTools {

  /** A memory with what it is linked to. */
  public record Shown(MemoryView memory, List<LinkView> links) {}

  /** A page of memories, newest first. */
  public record Listed(List<MemoryView> memories, Optional<String> nextCursor) {}

  /** A memory after a change. */
  public record Changed(MemoryView memory) {}

  /** A link after it was made. */
  public record Linked(LinkView link) {}

  private final Memories memories;
  private final Links links;

  @Inject
  public MemoryTools(Memories memories, Links links) {
    this.memories = memories;
    this.links = links;
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
        new Shown(MemoryView.of(memory), LinkView.all(memories.links(caller.space(), id)));
    return ToolResult.of(shown, say(caller, "get.memory", id, memory.version(), memory.content()));
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
      @ToolArg(description = "Only memories from this source") Optional<String> source,
      @ToolArg(description = "Only memories created at or after this time") Optional<Instant> since,
      @ToolArg(description = "Only memories created before this time") Optional<Instant> until,
      @ToolArg(description = "Forgotten memories too", defaultValue = "false")
          boolean includeForgotten,
      @ToolArg(description = "How many", defaultValue = "20") @Min(1) @Max(100) int limit,
      @ToolArg(description = "Where the page before ended: its next_cursor")
          Optional<String> cursor) {
    MemoryFilter filter =
        new MemoryFilter(
            memoryType.type(), tags, source, Optional.empty(), since, until, includeForgotten);
    Page<Memory> page = page(caller, filter, cursor, limit);
    Listed listed =
        new Listed(page.items().stream().map(MemoryView::of).toList(), page.nextCursor());
    return ToolResult.of(listed, listing(new Texts(caller.locale()), listed));
  }

  @Tool(
      name = "fractal_memory_update",
      title = "Correct a memory",
      description =
          "Changes what a memory says; what is left out stays. The earlier version is kept and can"
              + " be restored.",
      destructiveHint = false,
      openWorldHint = false)
  public ToolResult<Changed> update(
      Caller caller,
      @ToolArg(description = "Id of the memory") @NotBlank String id,
      @ToolArg(description = "What it says from now on") Optional<@NotBlank String> content,
      @ToolArg(description = "Its type from now on") Optional<MemoryType> memoryType,
      @ToolArg(description = "Its tags from now on") Optional<List<String>> tags,
      @ToolArg(description = "Its metadata from now on", orText = true)
          Optional<JsonObject> metadata,
      @ToolArg(
              description =
                  "The version you have read; if the memory has changed since, nothing is done")
          Optional<@Min(1) Long> expectedVersion) {
    Edit edit = new Edit(memoryType, content, tags, metadata, Optional.empty(), Optional.empty());
    OptionalLong expected = expectedVersion.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    return changed(
        caller,
        "update.done",
        memories.update(caller.space(), id, edit, expected, caller.principal()));
  }

  @Tool(
      name = "fractal_memory_forget",
      title = "Forget a memory",
      description =
          "Hides a memory from recall and from lists. Nothing is deleted:"
              + " fractal_memory_restore brings it back.",
      destructiveHint = false,
      idempotentHint = true,
      openWorldHint = false)
  public ToolResult<Changed> forget(
      Caller caller,
      @ToolArg(description = "Id of the memory") @NotBlank String id,
      @ToolArg(description = "Why it is forgotten", defaultValue = "\"\"") @Size(max = 500) String reason) {
    return changed(
        caller, "forget.done", memories.forget(caller.space(), id, reason, caller.principal()));
  }

  @Tool(
      name = "fractal_memory_restore",
      title = "Bring a memory back",
      description =
          "Brings a forgotten memory back, or lets a memory say again what it said at an earlier"
              + " version.",
      destructiveHint = false,
      idempotentHint = true,
      openWorldHint = false)
  public ToolResult<Changed> restore(
      Caller caller,
      @ToolArg(description = "Id of the memory") @NotBlank String id,
      @ToolArg(description = "The version to go back to") Optional<@Min(1) Long> version) {
    Memory restored =
        version
            .map(v -> memories.restore(caller.space(), id, v, caller.principal()))
            .orElseGet(() -> memories.restore(caller.space(), id, caller.principal()));
    return changed(caller, "restore.done", restored);
  }

  @Tool(
      name = "fractal_memory_link",
      title = "Link two memories",
      description =
          "Says how two memories belong together. A link of the same kind between them is replaced.",
      destructiveHint = false,
      idempotentHint = true,
      openWorldHint = false)
  public ToolResult<Linked> link(
      Caller caller,
      @ToolArg(name = "from", description = "Id of the memory that the link starts from") @NotBlank String from,
      @ToolArg(name = "to", description = "Id of the memory that it leads to") @NotBlank String to,
      @ToolArg(description = "What the first is to the second", defaultValue = "\"related\"")
          LinkKind kind,
      @ToolArg(description = "How strong the link is", defaultValue = "1")
          @DecimalMin("0") @DecimalMax("1") double score,
      @ToolArg(description = "Why they belong together", defaultValue = "\"\"") @Size(max = 500) String reason) {
    Link link = links.link(caller.space(), from, to, kind, score, reason);
    return ToolResult.of(
        new Linked(LinkView.of(link)), say(caller, "link.done", from, link.kind(), to));
  }

  private Page<Memory> page(
      Caller caller, MemoryFilter filter, Optional<String> cursor, int limit) {
    try {
      return memories.list(caller.space(), filter, cursor, limit);
    } catch (IllegalArgumentException e) {
      throw new ToolException(e.getMessage());
    }
  }

  private static ToolResult<Changed> changed(Caller caller, String key, Memory memory) {
    return ToolResult.of(
        new Changed(MemoryView.of(memory)), say(caller, key, memory.id(), memory.version()));
  }

  private static String listing(Texts texts, Listed listed) {
    StringBuilder text = new StringBuilder(texts.say("list.found", listed.memories().size()));
    for (MemoryView memory : listed.memories()) {
      String snippet = Snippet.of(memory.content(), List.of(), 200).text();
      text.append('\n').append(texts.say("list.memory", memory.id(), snippet));
    }
    listed
        .nextCursor()
        .ifPresent(cursor -> text.append('\n').append(texts.say("recall.more", cursor)));
    return text.toString();
  }

  private static String say(Caller caller, String key, Object... values) {
    return new Texts(caller.locale()).say(key, values);
  }
}
