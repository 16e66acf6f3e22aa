package dev.luna.state;

/**
 * Fired as an asynchronous CDI event after a commit changed what a space's state shows. Observers
 * may hear of two changes in either order; {@link StateView#number()} tells which is newer.
 */
public record StateChanged(String space, StateView before, StateView after) {

  /** Whether φ has another level than before. */
  public boolean levelChanged() {
    return before.level() != after.level();
  }

  /** Whether a condition of metamorphosis began or ceased to hold. */
  public boolean conditionsChanged() {
    return !before.metamorphosis().equals(after.metamorphosis());
  }
}
