package dev.luna.tools;

import dev.luna.analysis.emotion.EmotionReader;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;

/** The tool that tells what a text sounds like. */
@ApplicationScoped
public class EmotionTools {

  private final EmotionReader emotions;

  @Inject
  public EmotionTools(EmotionReader emotions) {
    this.emotions = emotions;
  }

  protected EmotionTools() {
    this(null);
  }

  @Tool(
      name = "emotional_state_analyze",
      title = "Tell the feelings in a text",
      description =
          "Tells which feelings a French or English text expresses, how strongly, how pleasant"
              + " they are, and which words carry them; with a second text, how alike the two are."
              + " Nothing is kept.",
      readOnlyHint = true,
      openWorldHint = false)
  public ToolResult<EmotionReport> analyze(
      Caller caller,
      @ToolArg(description = "What the person said") @NotBlank String userInput,
      @ToolArg(
              description = "What it is compared with, such as what was answered",
              defaultValue = "\"\"")
          String lunaContext) {
    EmotionReport report = EmotionReport.of(emotions, userInput, lunaContext);
    return ToolResult.of(report, report.toText(new Texts(caller.locale())));
  }
}
