package dev.luna.tools;

import dev.luna.memory.Counter;
import dev.luna.memory.MemoryType;
import dev.luna.state.Level;
import dev.luna.state.StateView;
import dev.luna.tools.StateTools.Aspect;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The state of a space as tools show it; what was not asked for is absent. */
record StateReport(
    Aspect aspect,
    Optional<PhiView> phi,
    Optional<LevelView> level,
    Optional<MemoryCounts> memory,
    Optional<Activity> activity,
    Optional<MetamorphosisReport> metamorphosis) {

  /**
   * The level and its age.
   *
   * @param since when the level was reached; absent in an empty space
   */
  record LevelView(Level name, Optional<Instant> since, long seconds) {}

  /**
   * What is remembered.
   *
   * @param everRead how many memories were read at least once
   * @param connected how many are in the largest group that links connect
   */
  record MemoryCounts(
      Map<String, Long> byType, long total, long links, long everRead, long connected) {}

  /** What happened. */
  record Activity(Map<String, Long> counts, Optional<Instant> first, Optional<Instant> last) {}

  static StateReport of(StateView state, Aspect aspect, Locale locale, Clock clock) {
    return new StateReport(
        aspect,
        wanted(aspect, Aspect.PHI, PhiView.of(state.phi(), locale)),
        wanted(
            aspect,
            Aspect.LEVEL,
            new LevelView(
                state.level(), state.levelSince(), state.timeInLevel(clock.instant()).toSeconds())),
        wanted(aspect, Aspect.MEMORY, memory(state)),
        wanted(aspect, Aspect.ACTIVITY, activity(state)),
        wanted(
            aspect, Aspect.METAMORPHOSIS, MetamorphosisReport.of(state, locale, clock.instant())));
  }

  String toText(Texts texts) {
    StringBuilder text = new StringBuilder();
    phi.ifPresent(view -> line(text, view.toText()));
    level.ifPresent(
        view -> line(text, texts.say("state.level", view.name().label(), view.seconds())));
    memory.ifPresent(
        counts ->
            line(text, texts.say("state.memory", counts.total(), counts.byType(), counts.links())));
    activity.ifPresent(done -> line(text, texts.say("state.activity", done.counts())));
    metamorphosis.ifPresent(report -> line(text, report.toText(texts)));
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(text.isEmpty() ? "" : "\n").append(line);
  }

  private static <T> Optional<T> wanted(Aspect asked, Aspect part, T value) {
    return asked == Aspect.ALL || asked == part ? Optional.of(value) : Optional.empty();
  }

  private static MemoryCounts memory(StateView state) {
    Map<String, Long> byType = new TreeMap<>();
    for (MemoryType type : MemoryType.values()) {
      byType.put(type.label(), state.counts().of(type));
    }
    return new MemoryCounts(
        byType,
        state.counts().total(),
        state.counts().links(),
        state.counts().everRead(),
        state.counts().connected());
  }

  private static Activity activity(StateView state) {
    Map<String, Long> counts = new TreeMap<>();
    for (Counter counter : Counter.values()) {
      counts.put(counter.label(), state.counts().of(counter));
    }
    return new Activity(counts, state.firstActivity(), state.lastActivity());
  }
}
