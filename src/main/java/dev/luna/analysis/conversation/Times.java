package dev.luna.analysis.conversation;

import java.util.Optional;

/** Words that say when something will be or was: "by Friday", "dans deux heures". */
final class Times {

  private static final Cues TIMES = Cues.named("times");
  private static final Cues PAST = Cues.named("past_times");

  private Times() {}

  static boolean in(Clause clause) {
    return TIMES.in(clause);
  }

  /** Until when something is to be done. */
  static Optional<String> due(Clause clause) {
    return PAST.in(clause) ? Optional.empty() : TIMES.first(clause);
  }
}
