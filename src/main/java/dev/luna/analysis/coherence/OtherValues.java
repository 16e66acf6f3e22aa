package dev.luna.analysis.coherence;

import dev.luna.analysis.values.Moment;
import dev.luna.analysis.values.Quantity;
import dev.luna.analysis.values.TimeOfDay;
import dev.luna.analysis.values.Value;
import java.util.Optional;

/** Finds another number, date or time of the same thing. */
final class OtherValues {

  private final Pair pair;

  OtherValues(Pair pair) {
    this.pair = pair;
  }

  Optional<Conflict> find() {
    if (pair.isOverForOne() || pair.tellsOtherTimes()) {
      return Optional.empty();
    }
    return pair.figures()
        .disagreeing()
        .filter(values -> isSameEvent(values.known()))
        .map(
            values ->
                new Conflict(
                    reason(values.said().value()),
                    values.said().written(),
                    values.known().written()));
  }

  private static Reason reason(Value value) {
    if (value instanceof TimeOfDay) {
      return Reason.TIME;
    }
    return value instanceof Moment ? Reason.DATE : Reason.NUMBER;
  }

  private boolean isSameEvent(Figure figure) {
    Claim said = pair.said();
    boolean told =
        said.core().map(word -> pair.matching().has(word) || said.isTelling(word)).orElse(true);
    return told ? isOfTheEvent(figure) : !pair.known().hasVerb();
  }

  // "The concert was announced on Monday" does not say when it is.
  private boolean isOfTheEvent(Figure figure) {
    return figure.value() instanceof Quantity
        || pair.said().hasVerb()
        || !pair.known().hasVerb()
        || pair.known().core().filter(word -> word.is(Role.SCHEDULE)).isPresent();
  }
}
