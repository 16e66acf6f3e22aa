package dev.luna.state;

import dev.luna.memory.Baseline;
import dev.luna.memory.Change;
import dev.luna.memory.Committed;
import dev.luna.memory.MemoryStore;
import dev.luna.memory.StateSnapshot;
import dev.luna.memory.StoreUnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The state of one space, changed commit by commit and read by everyone at any time.
 *
 * <p>Commits that the snapshot already holds are passed over by their number.
 */
final class LiveState {

  private static final Logger LOG = System.getLogger(LiveState.class.getName());

  private final String space;
  private final MemoryStore store;
  private final Phi phi;
  private SpaceState state;
  private PhiHistory history;
  private Metamorphosis metamorphosis;
  private final Map<Measure, Baseline> baselines = new EnumMap<>(Measure.class);
  private Optional<Instant> firstActivity;
  private long loaded;
  private boolean complete;
  private volatile StateView view;

  private LiveState(String space, MemoryStore store, Phi phi) {
    this.space = space;
    this.store = store;
    this.phi = phi;
  }

  /** The state as this snapshot of the store has it. */
  static LiveState of(String space, StateSnapshot snapshot, MemoryStore store, Phi phi) {
    LiveState live = new LiveState(space, store, phi);
    live.use(snapshot);
    return live;
  }

  /** A space nothing is known of, which is loaded at its first commit. */
  static LiveState unknown(String space, MemoryStore store, Phi phi) {
    LiveState live = of(space, StateSnapshot.empty(), store, phi);
    live.complete = false;
    return live;
  }

  StateView view() {
    return view;
  }

  /** Applies a whole commit; readers see all of it or nothing. Empty if nothing visible changed. */
  synchronized Optional<StateChanged> apply(Committed commit) {
    if (commit.number() <= loaded) {
      return Optional.empty();
    }
    StateView before = view;
    commit.changes().forEach(this::apply);
    if (complete || !reload()) {
      firstActivity = firstActivity.or(() -> Optional.of(commit.at()));
      publish(commit.number(), commit.at());
    }
    return view.showsTheSameAs(before)
        ? Optional.empty()
        : Optional.of(new StateChanged(space, before, view));
  }

  private void apply(Change change) {
    complete &= state.apply(change);
    if (change instanceof Change.PhiRecorded recorded) {
      history.add(recorded.point());
    } else if (change instanceof Change.Measured measured) {
      keep(measured.measure(), measured.baseline());
    } else if (change instanceof Change.Held held) {
      metamorphosis = metamorphosis.since(held.condition(), held.since());
    }
  }

  private void publish(long number, Instant now) {
    StateCounts counts = state.counts();
    PhiReading reading = phi.of(counts);
    history.reached(reading.level(), now);
    metamorphosis = metamorphosis.at(reading, now);
    view = view(number, counts, reading, Optional.of(now));
  }

  private boolean reload() {
    try {
      use(store.snapshot(space));
      return true;
    } catch (StoreUnavailableException e) {
      LOG.log(Level.WARNING, "The state of {0} is read again at its next change: {1}", space, e);
      return false;
    }
  }

  private void use(StateSnapshot snapshot) {
    state = new SpaceState(snapshot);
    StateCounts counts = state.counts();
    PhiReading reading = phi.of(counts);
    Optional<Instant> otherwise =
        snapshot.phiHistory().isEmpty() ? snapshot.firstActivity() : snapshot.lastActivity();
    history =
        new PhiHistory(snapshot.phiHistory(), snapshot.phiPoints(), reading.level(), otherwise);
    // What began to hold and was not kept, for a crash came between, began at the last activity.
    metamorphosis =
        Metamorphosis.of(snapshot.held())
            .at(reading, snapshot.lastActivity().orElse(Instant.EPOCH));
    snapshot.baselines().forEach(this::keep);
    firstActivity = snapshot.firstActivity();
    loaded = snapshot.number();
    complete = true;
    view = view(loaded, counts, reading, snapshot.lastActivity());
  }

  private void keep(String measure, Baseline baseline) {
    Arrays.stream(Measure.values())
        .filter(known -> known.label().equals(measure))
        .forEach(known -> baselines.put(known, baseline));
  }

  private StateView view(
      long number, StateCounts counts, PhiReading reading, Optional<Instant> lastActivity) {
    return new StateView(
        space,
        number,
        counts,
        reading,
        history.since(),
        firstActivity,
        lastActivity,
        history.points(),
        history.total(),
        metamorphosis,
        baselines);
  }
}
