package dev.luna.tools;

import dev.luna.analysis.emotion.EmotionReader;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.DurableWrites;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.RecallQuery;
import dev.luna.memory.Recalled;
import dev.luna.memory.Recollection;
import dev.luna.state.Luna;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one call at the start of a turn. */
@ApplicationScoped
public class BriefingTools {

  private static final int MEMORIES = 6;
  private static final int DEPTH = 1;

  /** What scores less beside the best hit is seldom what the turn is about. */
  private static final double LEAST = 0.2;

  /** So many of the newest of a source tell whether a promise was kept. */
  private static final int NEWEST = 50;

  private static final int WAITING = 3;

  private final Memories memories;
  private final Luna luna;
  private final EmotionReader emotions;

  @Inject
  public BriefingTools(Memories memories, Luna luna, EmotionReader emotions) {
    this.memories = memories;
    this.luna = luna;
    this.emotions = emotions;
  }

  protected BriefingTools() {
    this(null, null, null);
  }

  @Tool(
      name = "luna_orchestrated_interaction",
      title = "Begin a turn",
      description =
          "The one call for the start of a turn: give what the person just said, and get the"
              + " memories that matter with their ids, what was promised or asked and still waits,"
              + " what contradicts a memory, the mood, the state, and warnings of text that tries"
              + " to give you instructions. What was said is not kept; store what should be.",
      destructiveHint = false,
      openWorldHint = false)
  public ToolResult<BriefingReport> begin(
      Caller caller,
      @ToolArg(description = "What the person just said, as they said it") @NotBlank String userInput,
      @ToolArg(
              description = "What the conversation is about, in a few words",
              defaultValue = "\"\"")
          String context) {
    Recalled recalled = recall(caller.space(), question(userInput, context));
    DurableWrites.await(luna.interact(caller.space(), userInput));
    List<Memory> found = recalled.items().stream().map(Recollection::memory).toList();
    BriefingReport report =
        BriefingReport.of(
            userInput,
            context,
            RecallView.of(recalled, memories.authorships(caller.space(), found)),
            Waiting.in(considered(caller.space(), found), WAITING),
            found,
            emotions.read(userInput),
            luna.view(caller.space()));
    return ToolResult.of(report, report.toText(new Texts(caller.locale())));
  }

  // The original took JSON for context, and "{}" where there was none.
  private static String question(String userInput, String context) {
    return context.isBlank() || context.strip().equals("{}")
        ? userInput
        : userInput + '\n' + context;
  }

  private Recalled recall(String space, String question) {
    return memories.recall(
        space,
        new RecallQuery(question, MemoryFilter.all(), DEPTH, MEMORIES, Optional.empty(), LEAST));
  }

  /** What was said where the recalled was said; where nothing is recalled, the newest of all. */
  private List<Memory> considered(String space, List<Memory> recalled) {
    if (recalled.isEmpty()) {
      return newest(space, MemoryFilter.all());
    }
    Map<String, Memory> considered = new LinkedHashMap<>();
    recalled.forEach(memory -> considered.put(memory.id(), memory));
    recalled.stream()
        .map(Memory::source)
        .filter(source -> !source.isEmpty())
        .distinct()
        .flatMap(source -> newest(space, MemoryFilter.from(source)).stream())
        .forEach(memory -> considered.putIfAbsent(memory.id(), memory));
    return List.copyOf(considered.values());
  }

  private List<Memory> newest(String space, MemoryFilter filter) {
    return memories.list(space, filter, Optional.empty(), NEWEST).items();
  }
}
