package dev.luna.tools;

import dev.luna.json.JsonMapping;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Resource;
import dev.luna.state.Luna;
import dev.luna.state.StateChanged;
import dev.luna.state.StateView;
import dev.luna.tools.StateTools.Aspect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The state, as a whole and by its parts, as resources that clients can subscribe to. */
@ApplicationScoped
@ExplainFailures
public class StateResources {

  static final String STATE = "luna://state";
  static final String PHI = "luna://state/phi";
  static final String HISTORY = "luna://history";
  static final String CO_EVOLUTION = "luna://co-evolution";

  private static final String JSON = "application/json";

  private final Luna luna;

  @Inject
  public StateResources(Luna luna) {
    this.luna = luna;
  }

  protected StateResources() {
    this(null);
  }

  @Resource(
      uri = STATE,
      name = "state",
      title = "Luna's state",
      description = "φ with its components, level, counts, activity and metamorphosis",
      mimeType = JSON)
  public JsonObject state(Caller caller) {
    StateReport report =
        StateReport.of(luna.view(caller.space()), Aspect.ALL, caller.locale(), Clock.systemUTC());
    return JsonMapping.object(report);
  }

  @Resource(
      uri = PHI,
      name = "phi",
      title = "φ",
      description = "φ with the evidence for each component and what would raise it",
      mimeType = JSON)
  public JsonObject phi(Caller caller) {
    return JsonMapping.object(PhiView.of(luna.view(caller.space()).phi(), caller.locale()));
  }

  @Resource(
      uri = HISTORY,
      name = "history",
      title = "History of φ and of interactions",
      description = "The newest 100 interactions and changes of level, each with φ at that time",
      mimeType = JSON)
  public JsonObject history(Caller caller) {
    return JsonMapping.object(PhiHistoryView.of(luna.view(caller.space())));
  }

  @Resource(
      uri = CO_EVOLUTION,
      name = "co-evolution",
      title = "Co-evolution",
      description = "What was judged useful, and how interactions changed over time",
      mimeType = JSON)
  public JsonObject coEvolution(Caller caller) {
    return JsonMapping.object(CoEvolutionView.of(luna.view(caller.space()), caller.locale()));
  }

  /** Those of these resources that a change of the state changed. */
  static List<String> changedBy(StateChanged change) {
    StateView before = change.before();
    StateView after = change.after();
    List<String> uris = new ArrayList<>(List.of(STATE));
    if (!before.phi().equals(after.phi())) {
      uris.add(PHI);
    }
    if (before.phiPoints() != after.phiPoints()) {
      uris.add(HISTORY);
    }
    if (!CoEvolutionView.same(before, after)) {
      uris.add(CO_EVOLUTION);
    }
    return uris;
  }
}
