package dev.luna.tools;

import dev.luna.analysis.coherence.Coherence;
import dev.luna.analysis.coherence.CoherenceCheck;
import dev.luna.analysis.coherence.Source;
import dev.luna.analysis.coherence.Verdict;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.Counter;
import dev.luna.memory.DurableWrites;
import dev.luna.memory.Memories;
import dev.luna.state.Luna;
import dev.luna.state.PhiComponent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The tool that tells whether what is said agrees with what is known. */
@ApplicationScoped
public class CoherenceTools {

  /** How many memories a sentence is compared with. */
  private static final int MEMORIES = 8;

  private final Luna luna;
  private final Memories memories;

  @Inject
  public CoherenceTools(Luna luna, Memories memories) {
    this.luna = luna;
    this.memories = memories;
  }

  protected CoherenceTools() {
    this(null, null);
  }

  @Tool(
      name = "semantic_validate_coherence",
      title = "Check a statement",
      description =
          "Compares each sentence of a statement with a context and with the memories that"
              + " resemble it: supported, contradicted or unknown, with the evidence and the reason;"
              + " and finds where the statement contradicts itself. It reads words, numbers, dates"
              + " and names, in French and English; it does not know the world. The verdict is"
              + " counted for φ; the texts are not kept.",
      destructiveHint = false,
      openWorldHint = false)
  public ToolResult<CoherenceReport> validate(
      Caller caller,
      @ToolArg(description = "What to check") @NotBlank @Size(max = 20_000) String statement,
      @ToolArg(description = "What is known beside the memories", defaultValue = "\"\"")
          @Size(max = 200_000) String context) {
    List<Source> given = context.isBlank() ? List.of() : List.of(Source.context(context));
    CoherenceCheck check =
        Coherence.check(statement, given, sentence -> recalled(caller, sentence));
    DurableWrites.await(luna.count(caller.space(), counter(check.verdict())));
    PhiView phi = PhiView.of(luna.view(caller.space()).phi(), caller.locale());
    Texts texts = new Texts(caller.locale());
    CoherenceReport report =
        CoherenceReport.of(check, phi.component(PhiComponent.COHERENCE), texts);
    return ToolResult.of(report, report.toText(texts));
  }

  private List<Source> recalled(Caller caller, String sentence) {
    return memories.standing(caller.space(), sentence, MEMORIES).stream()
        .map(memory -> Source.memory(memory.id(), memory.content()))
        .toList();
  }

  private static Counter counter(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> Counter.CHECKS_SUPPORTED;
      case CONTRADICTED -> Counter.CHECKS_CONTRADICTED;
      case UNKNOWN -> Counter.CHECKS_UNKNOWN;
    };
  }
}
