package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.DurableWrites;
import dev.luna.memory.Judgement;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import dev.luna.memory.Verdict;
import dev.luna.state.Luna;
import dev.luna.state.Measurements;
import dev.luna.state.Observation;
import dev.luna.state.PhiComponent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tool by which Luna learns from those she serves. */
@ApplicationScoped
public class CoEvolutionTools {

  private static final int CLOSEST = 5;

  private final Luna luna;
  private final Memories memories;

  @Inject
  public CoEvolutionTools(Luna luna, Memories memories) {
    this.luna = luna;
    this.memories = memories;
  }

  protected CoEvolutionTools() {
    this(null, null);
  }

  /** What one write did. */
  private record Tracked(List<Memory> judged, List<Observation> observations) {}

  @Tool(
      name = "co_evolution_track",
      title = "Say what helped",
      description =
          "Records an interaction and which recalled memories were useful in it, or were not."
              + " Useful ones rank higher from then on, others lower, and φ rests on it. Measures"
              + " the interaction and compares it with those before. The summary itself is not"
              + " kept.",
      destructiveHint = false,
      openWorldHint = false)
  public ToolResult<CoEvolutionReport> track(
      Caller caller,
      @ToolArg(description = "What the interaction was about") @NotBlank String interactionSummary,
      @ToolArg(description = "Ids of memories that helped", defaultValue = "[]") @Size(max = 100) Set<@NotBlank String> useful,
      @ToolArg(description = "Ids of memories that were recalled and did not", defaultValue = "[]")
          @Size(max = 100) Set<@NotBlank String> notUseful) {
    Judgement judgement = new Judgement(useful, notUseful);
    Measurements measured =
        Measurements.of(interactionSummary, closest(caller.space(), interactionSummary), judgement);
    Tracked tracked =
        DurableWrites.await(
            luna.interact(
                caller.space(),
                interactionSummary,
                (unit, at) ->
                    new Tracked(
                        judgement.record(unit, caller.principal()), measured.record(unit, at))));
    PhiView phi = PhiView.of(luna.view(caller.space()).phi(), caller.locale());
    CoEvolutionReport report =
        new CoEvolutionReport(
            tracked.judged().stream().map(memory -> judged(memory, judgement)).toList(),
            phi.value(),
            phi.component(PhiComponent.CO_EVOLUTION),
            tracked.observations().stream().map(GrowthView::of).toList());
    return ToolResult.of(report, report.toText(new Texts(caller.locale())));
  }

  private Optional<List<String>> closest(String space, String text) {
    return luna.view(space).counts().total() == 0
        ? Optional.empty()
        : Optional.of(
            memories.resembling(space, text, CLOSEST).stream().map(Memory::content).toList());
  }

  private static CoEvolutionReport.Judged judged(Memory memory, Judgement judgement) {
    boolean useful = judgement.useful().contains(memory.id());
    return CoEvolutionReport.Judged.of(memory, useful ? Verdict.USEFUL : Verdict.NOT_USEFUL);
  }
}
