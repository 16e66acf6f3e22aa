package dev.luna.tools;

import dev.luna.analysis.Languages;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.Corrections;
import dev.luna.memory.Edit;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The tools that change a memory, none of them for good: correct, put away, bring back. */
@ApplicationScoped
public class ChangeTools {

  /** A memory after a change. */
  public record Changed(MemoryView memory) {}

  private final Corrections corrections;
  private final MemoryViews views;

  @Inject
  public ChangeTools(Corrections corrections, MemoryViews views) {
    this.corrections = corrections;
    this.views = views;
  }

  protected ChangeTools() {
    this(null, null);
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
      @ToolArg(description = "What it says from now on") Optional<@Size(min = 1) String> content,
      @ToolArg(description = "Its type from now on") Optional<MemoryType> memoryType,
      @ToolArg(description = "Its tags from now on") Optional<List<String>> tags,
      @ToolArg(description = "Its metadata from now on", orText = true)
          Optional<JsonObject> metadata,
      @ToolArg(
              description =
                  "The version you have read; if the memory has changed since, nothing is done")
          Optional<@Min(1) Long> expectedVersion) {
    Optional<String> language = content.map(Languages::of);
    Edit edit = new Edit(memoryType, content, tags, metadata, language, Optional.empty());
    OptionalLong expected = expectedVersion.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    return changed(
        caller,
        "update.done",
        corrections.update(caller.space(), id, edit, expected, caller.principal()));
  }

  @Tool(
      name = "fractal_memory_archive",
      title = "Put a memory away",
      description =
          "Leaves a memory out of recall and lists, unless they are asked with include_archived."
              + " fractal_memory_restore brings it back.",
      destructiveHint = false,
      idempotentHint = true,
      openWorldHint = false)
  public ToolResult<Changed> archive(
      Caller caller, @ToolArg(description = "Id of the memory") @NotBlank String id) {
    return changed(
        caller, "archive.done", corrections.archive(caller.space(), id, caller.principal()));
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
        caller, "forget.done", corrections.forget(caller.space(), id, reason, caller.principal()));
  }

  @Tool(
      name = "fractal_memory_restore",
      title = "Bring a memory back",
      description =
          "Brings a forgotten or archived memory back, or lets a memory say again what it said at an earlier"
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
            .map(v -> corrections.restore(caller.space(), id, v, caller.principal()))
            .orElseGet(() -> corrections.restore(caller.space(), id, caller.principal()));
    return changed(caller, "restore.done", restored);
  }

  private ToolResult<Changed> changed(Caller caller, String key, Memory memory) {
    MemoryView view = views.of(caller.space(), memory);
    Texts texts = new Texts(caller.locale());
    return ToolResult.of(
        new Changed(view),
        texts.say(key, memory.id(), memory.version()) + Flag.warning(view.flags(), texts));
  }
}
