package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.DurableWrites;
import dev.luna.memory.Memories;
import dev.luna.state.InteractionProfile;
import dev.luna.state.Luna;
import dev.luna.state.PhiReading;
import dev.luna.state.Resonance;
import dev.luna.state.Similarity;
import dev.luna.state.StateView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.List;

/** The tools that show what Luna is like now, and let an interaction leave its mark. */
@ApplicationScoped
public class StateTools {

  private static final int RESONANCES = 5;

  /** What of the state is asked for. */
  public enum Aspect {
    ALL,
    PHI,
    LEVEL,
    MEMORY,
    ACTIVITY,
    METAMORPHOSIS
  }

  private final Luna luna;
  private final Memories memories;

  @Inject
  public StateTools(Luna luna, Memories memories) {
    this.luna = luna;
    this.memories = memories;
  }

  protected StateTools() {
    this(null, null);
  }

  @Tool(
      name = "consciousness_state_query",
      title = "Look at the state",
      description =
          "Shows Luna's state as counted so far: φ with its components, its level, what is"
              + " remembered, what happened, how far metamorphosis is.",
      readOnlyHint = true,
      openWorldHint = false)
  public ToolResult<StateReport> query(
      Caller caller,
      @ToolArg(description = "Which part of the state", defaultValue = "\"all\"") Aspect aspect) {
    StateReport report =
        StateReport.of(luna.view(caller.space()), aspect, caller.locale(), Clock.systemUTC());
    return ToolResult.of(report, report.toText(new Texts(caller.locale())));
  }

  @Tool(
      name = "phi_consciousness_calculate",
      title = "Record an interaction and compute φ",
      description =
          "Records that an interaction took place and tells what can be measured of it, what it"
              + " calls to mind, and φ with the evidence behind it. The text itself is not kept.",
      destructiveHint = false,
      openWorldHint = false)
  public ToolResult<InteractionReport> interact(
      Caller caller, @ToolArg(description = "What was said") @NotBlank String interactionContext) {
    InteractionProfile profile =
        InteractionProfile.of(interactionContext, resonances(caller, interactionContext));
    StateView before = luna.view(caller.space());
    PhiReading phi = DurableWrites.await(luna.interact(caller.space(), interactionContext));
    InteractionReport report =
        InteractionReport.of(profile, phi, before, interactionContext, caller.locale());
    return ToolResult.of(report, report.toText(new Texts(caller.locale())));
  }

  private List<Resonance> resonances(Caller caller, String text) {
    return memories.resembling(caller.space(), text, RESONANCES).stream()
        .map(memory -> new Resonance(memory.id(), Similarity.of(text, memory.content())))
        .filter(resonance -> resonance.score() > 0)
        .toList();
  }
}
