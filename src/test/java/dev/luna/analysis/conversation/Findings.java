package dev.luna.analysis.conversation;

import dev.luna.analysis.conversation.AnnotatedConversation.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many of the things to be found were found, and how many were that should not be. */
final class Findings {

  private final String name;
  private final List<String> faults = new ArrayList<>();
  private int right;
  private int missed;
  private int wrong;

  Findings(String name) {
    this.name = name;
  }

  /** Something that was found. */
  record Found(int turn, String text) {}

  void compare(String where, List<Expected> expected, List<Found> found) {
    List<Found> left = new ArrayList<>(found);
    for (Expected one : expected) {
      if (left.stream()
          .filter(it -> one.is(it.turn(), it.text()))
          .findFirst()
          .map(left::remove)
          .isPresent()) {
        right++;
      } else {
        missed++;
        faults.add("missed in " + where + ": " + one);
      }
    }
    wrong += left.size();
    left.forEach(it -> faults.add("wrong in " + where + ": " + it));
  }

  double precision() {
    return right == 0 ? 0 : (double) right / (right + wrong);
  }

  double recall() {
    return right == 0 ? 0 : (double) right / (right + missed);
  }

  String summary() {
    return String.format(
        Locale.ROOT,
        "%s: precision %.3f, recall %.3f (%d right, %d wrong, %d missed)",
        name,
        precision(),
        recall(),
        right,
        wrong,
        missed);
  }

  /** With every fault. */
  @Override
  public String toString() {
    return summary() + "\n  " + String.join("\n  ", faults);
  }
}
