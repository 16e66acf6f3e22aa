package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.Memories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/** The tool that tells what became of a memory. */
@ApplicationScoped
public class HistoryTools {

  private final Memories memories;

  @Inject
  public HistoryTools(Memories memories) {
    this.memories = memories;
  }

  protected HistoryTools() {
    this(null);
  }

  @Tool(
      name = "fractal_memory_history",
      title = "See what became of a memory",
      description =
          "Tells all that happened to a memory, newest first: when, who, what was done and what it"
              + " said before. fractal_memory_restore goes back to any of its versions.",
      readOnlyHint = true,
      openWorldHint = false)
  public ToolResult<HistoryView> history(
      Caller caller,
      @ToolArg(description = "Id of the memory") @NotBlank String id,
      @ToolArg(description = "How many entries", defaultValue = "20") @Min(1) @Max(100) int limit,
      @ToolArg(description = "Where the page before ended: its next_cursor")
          Optional<String> cursor) {
    HistoryView view = HistoryView.of(id, memories.history(caller.space(), id, cursor, limit));
    return ToolResult.of(view, view.toText(new Texts(caller.locale())));
  }
}
