package dev.luna.tools;

import dev.luna.analysis.pattern.PatternKind;
import dev.luna.analysis.pattern.PatternNames;
import dev.luna.analysis.pattern.Patterns;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** The tool that looks for patterns. */
@ApplicationScoped
public class PatternTools {

  private static final int MAX_LENGTH = 1_000_000;

  @Tool(
      name = "pattern_recognize_fractal",
      title = "Measure patterns",
      description =
          "Measures which patterns a text, a list of symbols or a series of numbers shows:"
              + " repetition, hierarchy, periodicity, self-similarity over scales, φ and Fibonacci"
              + " ratios, arithmetic and geometric progressions. Each comes with its figures, the"
              + " thresholds and the evidence; that none is found is an answer.",
      readOnlyHint = true,
      openWorldHint = false)
  public ToolResult<PatternView> recognize(
      Caller caller,
      @ToolArg(
              description =
                  "Text, symbols, or numbers separated by commas, spaces, semicolons or lines")
          @NotBlank @Size(max = MAX_LENGTH) String dataStream,
      @ToolArg(
              description =
                  "What to look for: auto for all, repetition, hierarchy, periodicity,"
                      + " self_similarity, golden_ratio or progression",
              defaultValue = "\"auto\"")
          String patternType) {
    PatternView view = PatternView.of(Patterns.in(dataStream, kinds(patternType)));
    return ToolResult.of(view, view.toText(new Texts(caller.locale())));
  }

  private static Set<PatternKind> kinds(String patternType) {
    return PatternNames.kinds(patternType)
        .orElseThrow(
            () ->
                Texts.refusal(
                    "pattern.unknown", patternType, String.join(", ", PatternNames.main())));
  }
}
