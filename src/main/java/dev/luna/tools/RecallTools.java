package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.RecallQuery;
import dev.luna.memory.Recalled;
import dev.luna.memory.Recollection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tool that finds memories. */
@ApplicationScoped
public class RecallTools {

  private final Memories memories;

  @Inject
  public RecallTools(Memories memories) {
    this.memories = memories;
  }

  protected RecallTools() {
    this(null);
  }

  @Tool(
      name = "fractal_memory_retrieve",
      title = "Recall memories",
      description =
          "Finds memories by the words and the meaning of a question, in French or in English, by"
              + " what was said beside them, and along their links. Every hit says why it was"
              + " found. Call it before you answer what may depend on earlier conversations.",
      destructiveHint = false,
      openWorldHint = false)
  public ToolResult<RecallView> retrieve(
      Caller caller,
      @ToolArg(description = "The question as it was asked, or words to look for") @NotBlank String query,
      @ToolArg(description = "Which type of memories", defaultValue = "\"all\"")
          TypeChoice memoryType,
      @ToolArg(
              description = "How many links to follow from what is found",
              defaultValue = "3",
              orText = true)
          @Min(0) @Max(10) int depth,
      @ToolArg(description = "How many memories to return", defaultValue = "10") @Min(1) @Max(100) int limit,
      @ToolArg(description = "Where the page before ended: its next_cursor")
          Optional<String> cursor,
      @ToolArg(description = "Only memories with all of these tags", defaultValue = "[]")
          Set<String> tags,
      @ToolArg(
              description = "Only memories whose metadata have these fields with these values",
              defaultValue = "{}",
              orText = true)
          JsonObject filter,
      @ToolArg(description = "Only memories from this source") Optional<String> source,
      @ToolArg(description = "Only memories in this language, as they were stored with it")
          Optional<String> language,
      @ToolArg(description = "Only memories created at or after this time") Optional<Instant> since,
      @ToolArg(description = "Only memories created before this time") Optional<Instant> until,
      @ToolArg(description = "Only memories that score at least this", defaultValue = "0")
          @DecimalMin("0") @DecimalMax("1") double minScore,
      @ToolArg(description = "Archived memories too", defaultValue = "false")
          boolean includeArchived) {
    MemoryFilter which =
        new MemoryFilter(
            memoryType.type(),
            tags,
            MetadataArgument.conditions(filter),
            source,
            language,
            since,
            until,
            includeArchived,
            false);
    Recalled recalled =
        memories.recall(
            caller.space(), new RecallQuery(query, which, depth, limit, cursor, minScore));
    List<Memory> found = recalled.items().stream().map(Recollection::memory).toList();
    RecallView view = RecallView.of(recalled, memories.authorships(caller.space(), found));
    return ToolResult.of(view, view.toText(new Texts(caller.locale()), query));
  }
}
