package dev.luna.tools;

import dev.luna.json.JsonMapping;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Completion;
import dev.luna.mcp.Resource;
import dev.luna.mcp.ResourceTemplate;
import dev.luna.state.Luna;
import dev.luna.state.StateChanged;
import dev.luna.state.StateView;
import dev.luna.tools.StateTools.Aspect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The state, as a whole and by its parts, as resources that clients can subscribe to. */
@ApplicationScoped
public class StateResources {

  static final String STATE = "luna://state";
  static final String PHI = "luna://state/phi";
  static final String ASPECT = "luna://state/{aspect}";
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
    return state(caller, Aspect.ALL);
  }

  @ResourceTemplate(
      uriTemplate = ASPECT,
      name = "aspect",
      title = "One aspect of the state",
      description = "One aspect of Luna's state, like level or memory",
      mimeType = JSON)
  public Optional<JsonObject> aspect(Caller caller, String aspect) {
    return Arrays.stream(Aspect.values())
        .filter(known -> label(known).equals(aspect))
        .findFirst()
        .map(known -> state(caller, known));
  }

  @Completion(uriTemplate = ASPECT, argument = "aspect")
  public List<String> completeAspect(String typed) {
    return labels().filter(label -> label.startsWith(typed)).toList();
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
    labels().map(label -> ASPECT.replace("{aspect}", label)).forEach(uris::add);
    uris.remove(PHI);
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

  private JsonObject state(Caller caller, Aspect aspect) {
    return JsonMapping.object(
        StateReport.of(luna.view(caller.space()), aspect, caller.locale(), Clock.systemUTC()));
  }

  private static Stream<String> labels() {
    return Arrays.stream(Aspect.values()).map(StateResources::label);
  }

  private static String label(Aspect aspect) {
    return aspect.name().toLowerCase(Locale.ROOT);
  }
}
