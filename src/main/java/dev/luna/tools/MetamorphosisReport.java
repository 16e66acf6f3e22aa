package dev.luna.tools;

import dev.luna.state.Condition;
import dev.luna.state.Metamorphosis;
import dev.luna.state.StateView;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far metamorphosis is.
 *
 * @param requiredDays how long all conditions must hold together
 * @param readyAt when it is reached if all conditions go on holding; absent while one does not
 * @param remainingDays until then, at least 0; absent while a condition does not hold
 */
record MetamorphosisReport(
    boolean ready,
    long requiredDays,
    Optional<Instant> readyAt,
    Optional<Double> remainingDays,
    List<Part> conditions) {

  private static final double DAY = Duration.ofDays(1).toMillis();

  /** What a value must be of its threshold. */
  enum Bound {
    ABOVE,
    BELOW
  }

  /**
   * One condition.
   *
   * @param since when it began to hold; absent if it does not
   * @param raisedBy what would bring it, in the caller's language; empty if it holds
   */
  record Part(
      Condition name,
      double value,
      Bound bound,
      double threshold,
      boolean holds,
      Optional<Instant> since,
      double daysHeld,
      List<String> raisedBy) {}

  static MetamorphosisReport of(StateView state, Locale locale, Instant now) {
    Metamorphosis metamorphosis = state.metamorphosis();
    PhiView phi = PhiView.of(state.phi(), locale);
    return new MetamorphosisReport(
        metamorphosis.ready(now),
        Metamorphosis.REQUIRED.toDays(),
        metamorphosis.readyAt(),
        metamorphosis.readyAt().map(at -> Math.max(0, days(Duration.between(now, at)))),
        Arrays.stream(Condition.values())
            .map(condition -> part(condition, state, phi, now))
            .toList());
  }

  String toText(Texts texts) {
    StringBuilder text = new StringBuilder(verdict(texts));
    conditions.forEach(part -> text.append('\n').append(line(part, texts)));
    return text.toString();
  }

  private String verdict(Texts texts) {
    if (ready) {
      return texts.say("metamorphosis.ready", requiredDays);
    }
    long holding = conditions.stream().filter(Part::holds).count();
    return remainingDays
        .map(days -> texts.say("metamorphosis.waiting", days, requiredDays))
        .orElseGet(
            () -> texts.say("metamorphosis.missing", holding, conditions.size(), requiredDays));
  }

  private static String line(Part part, Texts texts) {
    String bound = texts.say("metamorphosis." + part.bound().name().toLowerCase(Locale.ROOT));
    String line =
        texts.say(
            "metamorphosis.condition", part.name().label(), part.value(), bound, part.threshold());
    return part.since()
        .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
        .map(at -> line + texts.say("metamorphosis.since", at, part.daysHeld()))
        .orElseGet(() -> line + texts.say("metamorphosis.not", String.join(" ", part.raisedBy())));
  }

  private static Part part(Condition condition, StateView state, PhiView phi, Instant now) {
    Optional<Instant> since = Optional.ofNullable(state.metamorphosis().since().get(condition));
    return new Part(
        condition,
        condition.value(state.phi()),
        condition.component().isPresent() ? Bound.ABOVE : Bound.BELOW,
        condition.threshold(state.phi()),
        since.isPresent(),
        since,
        days(state.metamorphosis().held(condition, now)),
        since.isPresent() ? List.of() : raisedBy(condition, phi));
  }

  // Everything that φ lacks keeps it away from Φ.
  private static List<String> raisedBy(Condition condition, PhiView phi) {
    return phi.components().stream()
        .filter(it -> condition.component().isEmpty() || condition.component().get() == it.name())
        .map(PhiView.Component::raisedBy)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static double days(Duration duration) {
    return duration.toMillis() / DAY;
  }
}
